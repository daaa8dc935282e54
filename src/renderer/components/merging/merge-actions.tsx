import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './merge-actions.module.css'

export interface MergeActionsProps {
  /** How many conflicts nobody has decided yet. */
  left: number
  isBusy: boolean
  onFinish: () => void
  onCancel: () => void
}

/** The end of a merge: together, or not at all. */
export function MergeActions({ left, isBusy, onFinish, onCancel }: MergeActionsProps) {
  const { t } = useTranslation('merging')
  return (
    <div className={classes.actions}>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button disabled={left > 0} loading={isBusy} onClick={onFinish}>
        {left > 0 ? t('left', { count: left }) : t('finish')}
      </Button>
    </div>
  )
}

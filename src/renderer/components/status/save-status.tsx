import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../../ipc/contract.ts'
import classes from './save-status.module.css'

/** Whether what was typed is on disk. Only trouble is told to screen readers: the rest would never stop. */
export function SaveStatus({ state }: { state: SaveState['state'] }) {
  const { t } = useTranslation('app')
  const isTrouble = state === 'failed' || state === 'read-only'
  return (
    <span
      className={classes.status}
      role="status"
      aria-live={isTrouble ? 'polite' : 'off'}
      data-state={state}
    >
      {t(`save.${state}`)}
    </span>
  )
}

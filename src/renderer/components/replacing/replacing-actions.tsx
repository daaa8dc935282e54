import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReplaceReport, ReplacingProgress } from '../../../ipc/replacing.ts'
import classes from './replacing-view.module.css'

export interface ReplacingActionsProps {
  running: 'searching' | 'replacing' | 'undoing' | null
  progress: ReplacingProgress | null
  /** What is to be replaced. */
  chosen: { episodes: number; places: number }
  hasFound: boolean
  /** What takes the place of what was found can be told. */
  canReplace: boolean
  report: (ReplaceReport & { kind: 'replaced' | 'undone' }) | null
  onReplace: () => void
  onUndo: () => void
  onCancel: () => void
}

/** How far it is, and what can be done now. */
export function ReplacingActions(props: ReplacingActionsProps) {
  const { t } = useTranslation('replacing')
  const { running, progress, chosen, hasFound, canReplace, report } = props
  const { episodes, places } = chosen
  const placesText = t('places', { count: places })

  const status = () => {
    if (running) return progress ? t(`${running}-progress`, { ...progress }) : t(running)
    if (hasFound && places > 0) return t('chosen', { count: episodes, places: placesText })
    if (!report) return ''
    const changed = report.done.reduce((sum, episode) => sum + episode.places, 0)
    return t(`${report.kind}-summary`, {
      count: report.done.length,
      places: t('places', { count: changed }),
    })
  }

  return (
    <>
      <p className={classes.status} role="status">
        {status()}
      </p>
      {running && (
        <Button size="xs" variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      )}
      {!running && hasFound && (
        <Button size="xs" disabled={places === 0 || !canReplace} onClick={props.onReplace}>
          {t('replace', { count: places })}
        </Button>
      )}
      {!running && report?.kind === 'replaced' && report.done.length > 0 && (
        <Button size="xs" variant="default" onClick={props.onUndo}>
          {t('undo')}
        </Button>
      )}
    </>
  )
}

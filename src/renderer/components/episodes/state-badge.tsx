import { useTranslation } from 'react-i18next'
import type { EpisodeState } from '../../../episode/facts.ts'
import classes from './state-badge.module.css'

/** Where the page stands on its way to the website: in words, with a dot that fills. */
export function StateBadge({ state }: { state: EpisodeState }) {
  const { t } = useTranslation('facts')
  return (
    <span className={classes.badge} data-state={state}>
      {t(`states.${state}`)}
    </span>
  )
}

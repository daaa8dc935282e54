import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../components/problems/problem-bar.tsx'
import { saveNow } from '../../stores/episode-actions.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import classes from './save-bar.module.css'

/** Why the page cannot be saved or changed, for as long as it is so. */
export function SaveBar() {
  const { t } = useTranslation('app')
  const isOpen = useOpenEpisode((state) => state.desk.kind === 'episode')
  const state = useOpenEpisode(({ saveState }) =>
    saveState && 'problem' in saveState ? saveState : null,
  )
  if (!isOpen || !state) return null
  const isFailed = state.state === 'failed'
  return (
    <div className={classes.bar}>
      <ProblemBar
        problem={state.problem}
        tone={isFailed ? 'problem' : 'calm'}
        {...(isFailed && { action: { label: t('try-again'), onClick: saveNow } })}
      />
    </div>
  )
}

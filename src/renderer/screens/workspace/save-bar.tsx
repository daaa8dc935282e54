import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../../ipc/contract.ts'
import { ProblemBar } from '../../components/problems/problem-bar.tsx'
import { saveNow } from '../../stores/episode-actions.ts'
import { useOpenEpisode } from '../../stores/open-episode.ts'
import { openSide } from '../../stores/panels.ts'
import { useSession } from '../../stores/session.ts'
import classes from './save-bar.module.css'

/** Why the page cannot be saved or changed, or that the whole library is gone, for as long as it is so. */
export function SaveBar() {
  const { t } = useTranslation('app')
  const isOpen = useOpenEpisode((state) => state.desk.kind === 'episode')
  const missing = useSession((session) => session.problem)
  const state = useOpenEpisode(({ saveState }) =>
    saveState && 'problem' in saveState ? saveState : null,
  )
  const problem = missing ?? (isOpen ? state?.problem : null)
  if (!problem) return null
  const isFailed = isOpen && state?.state === 'failed'
  const isConflict = state?.problem.code === 'episode-changed-outside'
  const action = isConflict
    ? { label: t('compare'), onClick: () => openSide({ name: 'merge', copy: null }) }
    : { label: t('try-again'), onClick: saveNow }
  const safe = isOpen && state ? whatIsSafe(state) : null
  return (
    <div className={classes.bar}>
      <ProblemBar
        problem={problem}
        tone={missing || isFailed ? 'problem' : 'calm'}
        {...(safe && { safe: t(safe) })}
        {...(isFailed && { action })}
      />
    </div>
  )
}

/** Where the words are that are not saved; null where there are none, or the problem says it itself. */
function whatIsSafe(state: SaveState): 'kept' | 'only-here' | null {
  if (state.state !== 'failed' || state.problem.code === 'episode-changed-outside') return null
  return state.isJournalled ? 'kept' : 'only-here'
}

import { Problem } from '../episode/problem.ts'
import { invoke } from './bridge.ts'
import { openEpisode, showWhatChanged } from './stores/episode-actions.ts'
import { withEarlyChanges } from './stores/library-changes.ts'
import { showNotice } from './stores/notices.ts'
import { placeEpisode } from './stores/open-episode.ts'
import { startSession, useSession } from './stores/session.ts'
import { applySettings } from './stores/settings-actions.ts'

/** Takes the window to where the last session ended: its library, and the episode that was open. */
export async function startApp(): Promise<void> {
  try {
    const start = await invoke('app:start')
    applySettings(start.settings)
    const { library, lastEpisode, opened } = start
    startSession({ ...start, library: library && withEarlyChanges(library) })
    if (start.isAfterCrash) showNotice({ kind: 'window-back' })
    if (opened) {
      placeEpisode(opened)
      showWhatChanged(opened)
    } else if (lastEpisode) await openEpisode(lastEpisode)
  } catch (error) {
    useSession.setState({ screen: 'welcome', problem: Problem.report(error) })
  }
}

import { Problem } from '../episode/problem.ts'
import { invoke } from './bridge.ts'
import { openEpisode } from './stores/episode-actions.ts'
import { placeEpisode } from './stores/open-episode.ts'
import { startSession, useSession } from './stores/session.ts'
import { applySettings } from './stores/settings-actions.ts'

/** Takes the window to where the last session ended: its library, and the episode that was open. */
export async function startApp(): Promise<void> {
  try {
    const start = await invoke('app:start')
    applySettings(start.settings)
    startSession(start)
    const last = start.library?.episodes.find(({ folder }) => folder === start.lastEpisode)
    if (start.opened) placeEpisode(start.opened)
    else if (last) await openEpisode(last.folder)
  } catch (error) {
    useSession.setState({ screen: 'welcome', problem: Problem.report(error) })
  }
}

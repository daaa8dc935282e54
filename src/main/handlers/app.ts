import { nativeTheme } from 'electron'
import { Problem } from '../../episode/problem.ts'
import type { StartInfo } from '../../ipc/contract.ts'
import { handle, listen } from '../handle.ts'
import { proposeLibraryPath } from '../new-library-path.ts'
import type { Shell } from '../shell.ts'

type LastSession = Pick<StartInfo, 'library' | 'problem' | 'lastEpisode' | 'opened'>

/** Start, settings, and what the menu can do. */
export function registerAppHandlers(shell: Shell): void {
  const { settings, worker } = shell

  /** The episode that was open last; what keeps it from being opened, the window finds out itself. */
  const openLast = async (
    folder: string | null,
  ): Promise<Pick<StartInfo, 'lastEpisode' | 'opened'>> => {
    if (!folder) return { lastEpisode: null, opened: null }
    try {
      return { lastEpisode: folder, opened: await worker.call('episode:open', folder) }
    } catch (error) {
      const isGone = Problem.report(error).code === 'episode-missing'
      return { lastEpisode: isGone ? null : folder, opened: null }
    }
  }

  /** The library and the episode of the last session, or why the library cannot be opened. */
  const lastSession = async (): Promise<LastSession> => {
    const none = { library: null, problem: null, lastEpisode: null, opened: null }
    const [path] = settings.recentLibraries()
    if (!path) return none
    try {
      const library = await worker.call('library:open', path)
      return { ...none, library, ...(await openLast(settings.lastEpisode(path))) }
    } catch (error) {
      return { ...none, problem: Problem.report(error) }
    }
  }

  // Only when the window asks: it listens by then, and what differs from the list is told after it.
  handle('app:start', async () => ({
    settings: settings.get(),
    recent: settings.recentLibraries(),
    isAfterCrash: shell.takeCrash(),
    proposedPath: await proposeLibraryPath(shell.translate()),
    ...(await lastSession()),
  }))

  handle('settings:change', (change) => {
    const changed = settings.change(change)
    nativeTheme.themeSource = changed.theme
    worker.send('author', changed.author)
    shell.refreshMenu()
    return changed
  })

  listen('window:context', (context) => shell.refreshMenu(context))
}

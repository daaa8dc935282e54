import { nativeTheme } from 'electron'
import { Problem } from '../../episode/problem.ts'
import type { StartInfo } from '../../ipc/contract.ts'
import { openLibrary } from '../../library/open-library.ts'
import { handle, listen } from '../handle.ts'
import { proposeLibraryPath } from '../new-library-path.ts'
import type { Shell } from '../shell.ts'

/** Start, settings, and what the menu can do. */
export function registerAppHandlers(shell: Shell): void {
  const { settings, workspace } = shell

  /** The library of the last session, or why it cannot be opened. */
  const lastLibrary = async (): Promise<Pick<StartInfo, 'library' | 'problem' | 'lastEpisode'>> => {
    const [path] = settings.recentLibraries()
    if (!path) return { library: null, problem: null, lastEpisode: null }
    try {
      const library = await workspace.enter(await openLibrary(path))
      return { library, problem: null, lastEpisode: settings.lastEpisode(path) }
    } catch (error) {
      return { library: null, problem: Problem.report(error), lastEpisode: null }
    }
  }

  handle('app:start', async () => ({
    settings: settings.get(),
    recent: settings.recentLibraries(),
    proposedPath: await proposeLibraryPath(shell.translate()),
    ...(await lastLibrary()),
  }))

  handle('settings:change', (change) => {
    const changed = settings.change(change)
    nativeTheme.themeSource = changed.theme
    shell.refreshMenu()
    return changed
  })

  listen('window:context', (context) => shell.refreshMenu(context))
}

import type { ProblemReport } from '../../episode/problem.ts'
import type { LibraryInfo } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { openEpisode } from './episode-actions.ts'
import { withEarlyChanges } from './library-changes.ts'
import { attempt } from './notices.ts'
import { clearDesk, openFolder } from './open-episode.ts'
import { closeEpisodePanels } from './panels.ts'
import { forgetReplacing } from './replacing.ts'
import { useSession } from './session.ts'

function enterLibrary(library: LibraryInfo): void {
  closeEpisodePanels()
  clearDesk()
  forgetReplacing()
  useSession.setState(({ recent }) => ({
    library: withEarlyChanges(library),
    problem: null,
    screen: 'workspace',
    recent: [library.path, ...recent.filter((path) => path !== library.path)],
  }))
}

/** Shows the choice of libraries. The open one stays open, and there is a way back to it. */
export async function showWelcome(): Promise<void> {
  useSession.setState({ screen: 'welcome' })
  const proposedPath = await attempt(() => invoke('library:propose-path'))
  if (proposedPath) useSession.setState({ proposedPath })
}

/** Asks for a folder. @returns its absolute path; null when the person chose none */
export function chooseFolder(purpose: 'create' | 'open'): Promise<string | null> {
  return attempt(() => invoke('library:choose-folder', purpose))
}

export async function createLibrary(path: string, name: string): Promise<void> {
  const library = await attempt(() => invoke('library:create', path, name))
  if (library) enterLibrary(library)
}

export async function openLibrary(path: string): Promise<void> {
  const library = await attempt(() => invoke('library:open', path))
  if (library) enterLibrary(library)
}

export async function chooseLibrary(): Promise<void> {
  const path = await chooseFolder('open')
  if (path) await openLibrary(path)
}

/** Opens the bundled sample show with its first episode. */
export async function openSample(): Promise<void> {
  const library = await attempt(() => invoke('library:open-sample'))
  if (!library) return
  enterLibrary(library)
  const [first] = library.episodes
  if (first) await openEpisode(first.folder)
}

/** Shows a folder of the library in the system's file manager; null: the library itself. */
export async function showInFileManager(folder: string | null): Promise<void> {
  await attempt(() => invoke('library:show-in-file-manager', folder))
}

/** The open library is not there any more. A page that is open stays, and can be edited. */
export function loseLibrary(problem: ProblemReport): void {
  const isWriting = openFolder() !== null && useSession.getState().screen === 'workspace'
  useSession.setState(isWriting ? { problem } : { library: null, problem, screen: 'welcome' })
}

/** It is there again: its list, and the way back to it where it was left. */
export function regainLibrary(library: LibraryInfo): void {
  useSession.setState({ library: withEarlyChanges(library), problem: null })
}

import type { LibraryChange, LibraryInfo } from '../../ipc/contract.ts'
import { changeEpisodes } from './change-episodes.ts'
import { useSession } from './session.ts'

/** Changes of a library whose list has not come yet: answers and events may overtake each other. */
const early: LibraryChange[] = []

/** The open library changed on disk, by us or by another program. */
export function takeLibraryChange(change: LibraryChange): void {
  const { library } = useSession.getState()
  if (library?.path === change.path) useSession.setState({ library: changed(library, change) })
  else early.push(change)
}

/** A library's list as it has come, with the changes that came before it. */
export function withEarlyChanges(library: LibraryInfo): LibraryInfo {
  const own = early.filter(({ path }) => path === library.path)
  early.length = 0
  return own.reduce(changed, library)
}

function changed(library: LibraryInfo, change: LibraryChange): LibraryInfo {
  const isSameList = change.changed.length === 0 && change.removed.length === 0
  const episodes = isSameList ? library.episodes : changeEpisodes(library.episodes, change)
  return { path: library.path, name: change.name, episodes }
}

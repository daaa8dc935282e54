import type { LibraryChange, LibraryInfo, ShowInfo } from '../../ipc/contract.ts'
import { changeEpisodes } from './change-episodes.ts'
import { useSession } from './session.ts'

/** Changes of a library whose list has not come yet: answers and events may overtake each other. */
const early: LibraryChange[] = []

/** The open library changed on disk, by us or by another program. */
export function takeLibraryChanges(changes: readonly LibraryChange[]): void {
  const { library } = useSession.getState()
  const own = changes.filter(({ path }) => path === library?.path)
  if (library && own.length > 0) useSession.setState({ library: own.reduce(changed, library) })
  early.push(...changes.filter((change) => !own.includes(change)))
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
  return { ...library, ...shownShow(library, change), episodes }
}

/** The show as it is now: the same object while it says the same. */
function shownShow(library: LibraryInfo, { name, show, notUnderstood }: ShowInfo): ShowInfo {
  const isSame = JSON.stringify(library.show) === JSON.stringify(show)
  return { name, show: isSame ? library.show : show, notUnderstood }
}

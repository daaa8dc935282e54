import type { LibraryInfo } from '../../ipc/contract.ts'

/**
 * The library as it is now, made of the objects known before wherever nothing changed, so that only
 * what changed is drawn again.
 */
export function mergeLibrary(known: LibraryInfo, now: LibraryInfo): LibraryInfo {
  const before = new Map(known.episodes.map((episode) => [episode.folder, episode]))
  const episodes = now.episodes.map((episode) => {
    const same = before.get(episode.folder)
    return same && JSON.stringify(same) === JSON.stringify(episode) ? same : episode
  })
  const isSameList =
    episodes.length === known.episodes.length &&
    episodes.every((episode, index) => episode === known.episodes[index])
  if (isSameList && known.name === now.name && known.path === now.path) return known
  return { ...now, episodes: isSameList ? known.episodes : episodes }
}

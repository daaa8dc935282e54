import { compareEpisodes } from '../../episode/compare-episodes.ts'
import type { EpisodeSummary } from '../../ipc/contract.ts'

/** What became of a list of episodes: the lines that are new or say something else, and those gone. */
export interface EpisodesChange {
  changed: readonly EpisodeSummary[]
  /** Folders. */
  removed: readonly string[]
}

/**
 * A list of episodes with a change worked in, in its order (compareEpisodes). Only what changed is looked
 * for by comparing; all other lines are the very same objects, so that only what changed is drawn again.
 * @param episodes in their order
 */
export function changeEpisodes(
  episodes: readonly EpisodeSummary[],
  { changed, removed }: EpisodesChange,
): EpisodeSummary[] {
  const touched = new Set([...removed, ...changed.map(({ folder }) => folder)])
  const rest = episodes.filter(({ folder }) => !touched.has(folder))
  const pieces: EpisodeSummary[][] = []
  let from = 0
  for (const episode of [...changed].sort(compareEpisodes)) {
    const at = placeOf(episode, rest, from)
    pieces.push(rest.slice(from, at), [episode])
    from = at
  }
  return [...pieces, rest.slice(from)].flat()
}

/** Where an episode belongs in a sorted list, by halves; it is known not to belong before `from`. */
function placeOf(episode: EpisodeSummary, sorted: EpisodeSummary[], from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other && compareEpisodes(other, episode) < 0) low = middle + 1
    else high = middle
  }
  return low
}

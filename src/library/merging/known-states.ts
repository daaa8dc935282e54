import type { Episode } from '../../episode/file/episode.ts'

/** So many of the latest states are kept, beside the first. */
const LATEST = 6

/**
 * What an episode's file was, newest first, with one state more: what another version came from may be among
 * them. Pages share what they have in common, so a state costs little.
 */
export function withState(states: readonly Episode[], newest: Episode): Episode[] {
  const [first = newest] = states.slice(-1)
  return [...new Set([newest, ...states.slice(0, LATEST - 1), first])]
}

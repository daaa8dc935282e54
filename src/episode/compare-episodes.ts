/** What the order of a list of episodes depends on. */
export interface ListedEpisode {
  folder: string
  number: number | null
  /** ISO 8601 date and time. */
  modifiedAt: string
}

/**
 * The order of a list of episodes, for `sort`: those without a number first, then by number, the highest
 * first; the last changed first among equals, and the folder's name where even that is the same.
 */
export function compareEpisodes(a: ListedEpisode, b: ListedEpisode): number {
  if (a.number !== b.number) return (b.number ?? Infinity) - (a.number ?? Infinity)
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt < b.modifiedAt ? 1 : -1
  return a.folder < b.folder ? -1 : 1
}

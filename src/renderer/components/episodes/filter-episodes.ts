import type { EpisodeSummary } from '../../../ipc/contract.ts'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The episodes whose number and title hold every word of the filter somewhere, whatever their case
 * and accents. An episode without a title is found by its folder's name.
 */
export function filterEpisodes(episodes: EpisodeSummary[], filter: string): EpisodeSummary[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return episodes
  return episodes.filter(({ number, title, folder }) => {
    const text = fold(`${number ?? ''} ${title || folder}`)
    return words.every((word) => text.includes(word))
  })
}

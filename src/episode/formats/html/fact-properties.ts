import type { FactName } from '../../facts.ts'

/**
 * The schema.org property of a PodcastEpisode that carries each fact which has no words in the page.
 * Language, date and audio stand in the page itself (`lang`, `<time>`, the player).
 */
export const FACT_PROPERTIES = {
  number: 'episodeNumber',
  series: 'isPartOf',
  part: 'position',
  guests: 'actor',
  slug: 'identifier',
  tags: 'keywords',
  state: 'creativeWorkStatus',
} as const satisfies Partial<Record<FactName, string>>

export const EPISODE_TYPE = 'https://schema.org/PodcastEpisode'

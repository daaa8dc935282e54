import type { FactName } from '../../facts.ts'

/**
 * The key of each fact in front matter, and other keys that Hugo, Jekyll, Eleventy, Astro and podcast
 * themes for them use. The first is the one that is written.
 */
export const FRONT_MATTER_KEYS = {
  number: ['episode', 'episode_number', 'episodeNumber', 'number'],
  series: ['series'],
  part: ['part', 'series_part', 'series_order'],
  language: ['lang', 'language', 'locale'],
  date: ['date', 'pubDate', 'publishDate', 'published_at', 'datePublished'],
  slug: ['slug'],
  guests: ['guests', 'guest'],
  tags: ['tags', 'keywords'],
  state: ['state'],
  audioUrl: ['audio', 'audio_url', 'audioUrl', 'enclosure', 'mp3'],
} as const satisfies Record<FactName, readonly string[]>

/** The key of each fact, some of them by other names. */
export function frontMatterKeys(
  others: Partial<Record<FactName, string>> = {},
): Record<FactName, string> {
  const names = Object.entries(FRONT_MATTER_KEYS).map(([name, [key]]) => [name, key])
  return { ...Object.fromEntries(names), ...others }
}

/** Keys under which our exports repeat the lead and the cover for what makes previews of pages. */
export const REPEATED_KEYS: readonly string[] = ['description', 'images', 'image', 'heroImage']

/** Says that the file is our own export, so that nothing is guessed when it comes back. */
export const GENERATOR_KEY = 'generator'

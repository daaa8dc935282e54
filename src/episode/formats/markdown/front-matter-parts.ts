import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FrontMatterEntry } from './front-matter-entries.ts'

/** Parts of a foreign page that its front matter holds, and the entries that are none of them. */
export interface FrontMatterParts {
  /** The cover as a `<figure>`; null where no entry names a picture. */
  cover: Element | null
  /** The entry that describes the page; null where there is none. */
  lead: { text: string; words: string } | null
  rest: FrontMatterEntry[]
}

/**
 * Keys of the cover in Hugo (PaperMod, Ananke), Jekyll (jekyll-seo-tag, Minimal Mistakes), Eleventy and
 * Astro's templates: the picture, what it shows, and the words below it.
 */
const COVER_KEYS = ['cover', 'image', 'images', 'heroimage', 'featuredimage', 'coverimage', 'hero']
const SOURCE_KEYS = ['src', 'url', 'path', 'image', 'file']
const ALT_KEYS = [
  ...['imagealt', 'coveralt', 'heroimagealt', 'coverimagealt', 'featuredimagealt', 'heroalt'],
  ...['thumbnailalt', 'alt'],
]
const CAPTION_KEYS = [
  ...['imagecaption', 'covercaption', 'heroimagecaption', 'coverimagecaption', 'caption'],
  ...['featuredimagecaption', 'thumbnailcaption'],
]
const LATER_COVER_KEYS = ['thumbnail', 'ogimage', 'header']
/** The longest description that is a lead; what is longer is a text of its own. */
const MAX_LEAD = 1000
const LEAD_KEYS = ['description', 'lead', 'excerpt', 'summary', 'subtitle']

/**
 * Finds cover and lead in the front matter of a foreign page. Where several keys name a picture or a
 * description, the first of the list above counts and the others stay in `rest`.
 */
export function frontMatterParts(entries: readonly FrontMatterEntry[]): FrontMatterParts {
  const taken = new Set<FrontMatterEntry>()
  const lead = find(entries, LEAD_KEYS, leadText)
  if (lead) taken.add(lead.entry)
  const cover = find(entries, [...COVER_KEYS, ...LATER_COVER_KEYS], pictureOf)
  if (cover) taken.add(cover.entry)
  const alt = cover && !cover.value.alt ? find(entries, ALT_KEYS, words) : null
  if (alt) taken.add(alt.entry)
  const caption = cover && !cover.value.caption ? find(entries, CAPTION_KEYS, words) : null
  if (caption) taken.add(caption.entry)
  return {
    cover: cover && figure(cover.value, alt?.value ?? '', caption?.value ?? ''),
    lead: lead && { text: lead.value, words: lead.entry.words },
    rest: entries.filter((entry) => !taken.has(entry)),
  }
}

/** The first entry, in the order of the keys, whose value can be read. */
function find<T>(
  entries: readonly FrontMatterEntry[],
  keys: readonly string[],
  read: (value: unknown) => T | null,
): { entry: FrontMatterEntry; value: T } | null {
  for (const key of keys) {
    const entry = entries.find((other) => plainKey(other.key) === key)
    const value = entry ? read(entry.value) : null
    if (entry && value !== null) return { entry, value }
  }
  return null
}

/** `featured_image`, `featured-image` and `featuredImage` are one key. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[-_]/g, '')

interface FrontMatterPicture {
  src: string
  alt: string
  caption: string
}

/** A picture as an address, as a list that begins with one, or as a map of its own. */
function pictureOf(value: unknown): FrontMatterPicture | null {
  if (typeof value === 'string') return value.trim() ? { src: value, alt: '', caption: '' } : null
  if (Array.isArray(value)) return value.length === 1 ? pictureOf(value[0]) : null
  if (typeof value !== 'object' || value === null) return null
  const parts = Object.entries(value)
    .filter(([, part]) => typeof part !== 'boolean' && part !== null && part !== '')
    .map(([key, part]) => [plainKey(key), words(part)] as const)
  const known = [...SOURCE_KEYS, 'alt', 'caption']
  // A part that has no place here would be lost with the entry.
  if (parts.some(([key, part]) => part === null || !known.includes(key))) return null
  const part = (...keys: string[]) => parts.find(([key]) => keys.includes(key))?.[1]
  const src = part(...SOURCE_KEYS)
  return src ? { src, alt: part('alt') ?? '', caption: part('caption') ?? '' } : null
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null

/** A description in one paragraph. */
function leadText(value: unknown): string | null {
  const text = words(value)?.replace(/\s+/g, ' ') ?? ''
  return text && text.length <= MAX_LEAD ? text : null
}

function figure(picture: FrontMatterPicture, alt: string, caption: string): Element {
  const image = h('img', { src: picture.src, alt: picture.alt || alt })
  const below = picture.caption || caption
  return h('figure', [image, ...(below ? [h('figcaption', below)] : [])])
}

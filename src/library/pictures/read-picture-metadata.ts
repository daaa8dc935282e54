import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import ExifReader from 'exifreader'
import {
  type MetadataConflict,
  type MetadataField,
  type MetadataStandard,
  NO_METADATA,
  type PictureMetadata,
} from '../../episode/credits/picture-metadata.ts'

export interface ReadMetadata {
  metadata: PictureMetadata
  /** What IPTC or EXIF say otherwise than what was taken. */
  conflicts: MetadataConflict[]
  /** Whether the file says where it was taken. */
  hasLocation: boolean
  /** How its pixels lie, as EXIF counts: 1 is upright, 6 and 8 lie on their sides. */
  orientation: number
}

type Tags = Readonly<Record<string, unknown>>

/** The names that exifreader gives the properties, by standard; the first that says something counts. */
const NAMES: Readonly<Record<MetadataStandard, Partial<Record<MetadataField, readonly string[]>>>> =
  {
    XMP: {
      title: ['title'],
      creator: ['creator'],
      creditLine: ['Credit'],
      copyright: ['rights'],
      source: ['Source', 'source'],
      licenseUrl: ['WebStatement', 'license'],
      usageTerms: ['UsageTerms'],
    },
    IPTC: {
      title: ['Object Name'],
      creator: ['By-line'],
      creditLine: ['Credit'],
      copyright: ['Copyright Notice'],
      source: ['Source'],
    },
    EXIF: { creator: ['Artist'], copyright: ['Copyright'] },
  }

const STANDARDS = ['XMP', 'IPTC', 'EXIF'] as const
const MAX_LETTERS = 2000

/**
 * Reads what a picture's file says of its maker: XMP, where that says nothing IPTC-IIM, then EXIF (Metadata
 * Working Group, guidelines 2.0, in this order). IPTC without a stated character set is read as UTF-8, or
 * as Latin-1 where it is none. JPEG, PNG, WebP and AVIF; nothing of any other file, or of a damaged part.
 * Descriptions and keywords are left aside.
 */
export async function readPictureMetadata(bytes: Uint8Array): Promise<ReadMetadata> {
  const tags = await load(bytes)
  const found: Record<MetadataStandard, Partial<PictureMetadata>> = {
    XMP: { ...fieldsOf(tags.xmp, 'XMP'), licensorUrl: licensorUrl(tags.xmp) },
    IPTC: fieldsOf(tags.iptc, 'IPTC'),
    EXIF: fieldsOf(tags.exif, 'EXIF'),
  }
  const metadata: PictureMetadata = { ...NO_METADATA }
  const conflicts: MetadataConflict[] = []
  for (const field of Object.keys(NO_METADATA) as MetadataField[]) {
    for (const standard of STANDARDS) {
      const words = found[standard][field] ?? null
      if (words === null) continue
      if (metadata[field] === null) metadata[field] = words
      else if (plain(metadata[field]) !== plain(words)) conflicts.push({ field, standard, words })
    }
  }
  return { metadata, conflicts, hasLocation: tags.gps !== undefined, orientation: lying(tags.exif) }
}

interface Groups {
  xmp?: Tags
  iptc?: Tags
  exif?: Tags
  gps?: unknown
}

async function load(bytes: Uint8Array): Promise<Groups> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const domParser = new DOMParser({ onError: onErrorStopParsing })
    // Only what waits can unpack what a PNG has packed.
    const tags = await ExifReader.load(buffer, { expanded: true, async: true, domParser })
    return tags as unknown as Groups
  } catch {
    return {}
  }
}

function lying(exif: Tags | undefined): number {
  const { value } = (exif?.Orientation ?? {}) as { value?: unknown }
  return typeof value === 'number' && value >= 1 && value <= 8 ? value : 1
}

function fieldsOf(tags: Tags | undefined, standard: MetadataStandard): Partial<PictureMetadata> {
  const fields: Partial<PictureMetadata> = {}
  for (const [field, names] of Object.entries(NAMES[standard])) {
    const words = names.map((name) => wordsOf(tags?.[name])).find((text) => text !== null)
    if (words) fields[field as MetadataField] = words
  }
  return fields
}

/** The words of a tag; those of a list are divided by a comma, of a text in several languages the first. */
function wordsOf(tag: unknown): string | null {
  if (Array.isArray(tag)) {
    const words = tag.map(wordsOf).filter((text) => text !== null)
    return words.length > 0 ? [...new Set(words)].join(', ') : null
  }
  if (typeof tag !== 'object' || tag === null) return null
  const { value, description } = tag as { value?: unknown; description?: unknown }
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    const items = value as { attributes?: { lang?: string } }[]
    return wordsOf(items.some((item) => item.attributes?.lang) ? items[0] : items)
  }
  const text = typeof value === 'string' ? value : description
  return typeof text === 'string' ? tidy(text) : null
}

const tidy = (text: string): string | null =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LETTERS) || null

/** plus:Licensor is a list of licensors, each with an address of its own. */
function licensorUrl(tags: Tags | undefined): string | null {
  const { value } = (tags?.Licensor ?? {}) as { value?: unknown }
  const [first] = Array.isArray(value) ? value : [value]
  return wordsOf((first as Tags | undefined)?.LicensorURL)
}

const plain = (words: string | null): string => (words ?? '').toLowerCase().replace(/\s+/g, ' ')

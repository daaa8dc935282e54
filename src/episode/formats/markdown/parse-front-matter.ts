import { type FactName, type Facts, factsSchema } from '../../facts.ts'
import { GENERATOR } from '../html/generator.ts'
import { knownFacts } from '../html/known-facts.ts'
import type { KnownParts } from '../html/recognise-source.ts'
import { isWebUrl } from '../safe-url.ts'
import { type FrontMatterEntry, frontMatterEntries } from './front-matter-entries.ts'
import { FRONT_MATTER_KEYS, GENERATOR_KEY } from './front-matter-keys.ts'
import { type KeyNote, NO_KEY_NOTE, readKeyNote } from './key-note.ts'

export interface FrontMatter extends KnownParts {
  /** Our own export wrote it. */
  isOwn: boolean
  /** Entries that the page has no place for. */
  unknown: FrontMatterEntry[]
  /** Of our own export: keys of entries that repeat the page, beside the usual ones. */
  repeated: readonly string[]
}

/** What site generators write for each fact, as the value the fact has. What does not fit stays away. */
const factReaders: Record<FactName, (value: unknown) => unknown> = {
  number: wholeNumber,
  part: wholeNumber,
  series: (value) => (Array.isArray(value) && value.length === 1 ? value[0] : value),
  language: (value) => (typeof value === 'string' ? value.replace('_', '-') : value),
  guests: (value) => names(value, /\s*,\s*/),
  tags: (value) => names(value, /\s*,\s*|\s+/),
  date: (value) => (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10),
  slug: (value) => (typeof value === 'number' ? String(value) : value),
  state: (value) => value,
  audioUrl: webAddress,
}

/**
 * Reads front matter: our own, and that of Hugo (YAML or TOML), Jekyll, Eleventy and Astro.
 * @param language 'yaml' or 'toml'
 */
export function parseFrontMatter(language: 'yaml' | 'toml', source: string): FrontMatter {
  const entries = frontMatterEntries(language, source)
  const matter: FrontMatter = { isOwn: false, facts: {}, words: {}, unknown: [], repeated: [] }
  if (entries === null) return { ...matter, unknown: [{ key: '', value: null, words: source }] }
  matter.isOwn = entries.some(({ key, value }) => key === GENERATOR_KEY && value === GENERATOR)
  const note = matter.isOwn ? readKeyNote(source) : NO_KEY_NOTE
  matter.repeated = note.repeated
  for (const entry of entries) {
    if (entry.value === null || note.fixed.includes(entry.key)) continue
    if (entry.key === GENERATOR_KEY && entry.value === GENERATOR) continue
    if (note.repeated.includes(entry.key)) matter.unknown.push(entry)
    else if (entry.key === 'title' && matter.title === undefined) {
      matter.title = String(entry.value)
      matter.words.title = entry.words
    } else if (!takeFact(entry, note, matter)) matter.unknown.push(entry)
  }
  return matter
}

function takeFact(
  { key, value, words }: FrontMatterEntry,
  note: KeyNote,
  matter: FrontMatter,
): boolean {
  const name = factName(key, note)
  if (name === undefined || name in matter.facts) return false
  const isFlag = typeof value === 'boolean'
  const state = isFlag && (value === (key === 'draft') ? 'draft' : 'published')
  const read = name === 'state' && isFlag ? state : factReaders[name](value)
  const facts: Partial<Facts> = knownFacts({ [name]: read })
  Object.assign(matter.facts, facts)
  matter.words[name] = words
  return name in facts
}

function factName(key: string, note: KeyNote): FactName | undefined {
  const own = Object.entries(note.keys).find(([, ownKey]) => ownKey === key)
  if (own) return own[0] as FactName
  if (key === 'draft' || key === 'published') return 'state'
  const names = Object.keys(factsSchema.shape) as FactName[]
  return names.find((name) => (FRONT_MATTER_KEYS[name] as readonly string[]).includes(key))
}

function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value
}

/** A list of names; a text is one, divided as its readers would. */
function names(value: unknown, divider: RegExp): unknown {
  if (Array.isArray(value)) return value.map(nameOf)
  return typeof value === 'string' ? value.trim().split(divider).filter(Boolean) : value
}

/** An address, alone or as podcast themes and feeds have it: with type and length. */
function webAddress(value: unknown): string | null {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value
  const found = isMapping(only) ? (only.url ?? only.src ?? only.href) : only
  return typeof found === 'string' && isWebUrl(found) ? found : null
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function nameOf(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}

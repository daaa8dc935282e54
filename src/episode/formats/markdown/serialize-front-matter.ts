import { stringify } from 'yaml'
import { emptyFacts, type FactName, type Facts } from '../../facts.ts'
import { GENERATOR } from '../html/generator.ts'
import { GENERATOR_KEY } from './front-matter-keys.ts'
import { writeKeyNote } from './key-note.ts'
import { commonMark } from './markdown-format.ts'
import type { CoverEntry, MarkdownPreset } from './markdown-preset.ts'
import { type ShowPreset, showPreset } from './show-preset.ts'

type Entry = readonly [key: string, value: unknown]

/** What front matter repeats of the page. */
export interface RepeatedParts {
  /** The lead without its marks, on one line. */
  description: string
  cover: CoverEntry | null
}

/**
 * Title and facts as YAML front matter, fences included; only what is set. The same values for readers
 * of YAML 1.1 and 1.2. The date is a plain YAML date, which site generators want; a draft is what the
 * generator calls one, other states are `state: ready`. A show's own keys are told in a comment.
 */
export function serializeFrontMatter(
  title: string,
  facts: Facts,
  { preset, entries: fixed, note }: ShowPreset = showPreset(commonMark),
  repeated: RepeatedParts = { description: '', cover: null },
): string {
  const entries: Entry[] = [
    ['title', title || null],
    ...repeatedEntries(repeated, preset),
    ...Object.keys(preset.keys).flatMap((name) => factEntry(name as FactName, facts, preset)),
    ...Object.entries(fixed),
    [GENERATOR_KEY, GENERATOR],
  ]
  const yaml = stringify(Object.fromEntries(entries.filter(([, value]) => value !== null)), {
    compat: 'yaml-1.1',
    customTags: ['timestamp'],
    lineWidth: 0,
  })
  return `---\n${yaml}${writeKeyNote(note)}---\n`
}

function repeatedEntries({ description, cover }: RepeatedParts, preset: MarkdownPreset): Entry[] {
  const entries: Entry[] = []
  if (preset.description && description) entries.push([preset.description, description])
  if (preset.cover && cover) entries.push(preset.cover(cover))
  return entries
}

function factEntry(name: FactName, facts: Facts, { keys, lists, draft }: MarkdownPreset): Entry[] {
  const value = facts[name]
  const isSet = Array.isArray(value) ? value.length > 0 : value !== emptyFacts[name]
  if (!isSet) return name === 'state' ? [draft] : []
  if (name === 'date' && typeof value === 'string') return [[keys.date, new Date(value)]]
  return [[keys[name], lists.includes(name) ? [value] : value]]
}

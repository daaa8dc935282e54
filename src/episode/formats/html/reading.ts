import type { Fragment, Node } from '@tiptap/pm/model'
import type { RemovalReason } from '../../receipt/receipt.ts'

/** Structure that the page cannot hold; each has a name in resources/locales (receipt.construct). */
export const CONSTRUCTS = [
  'table',
  'code-block',
  'heading-level',
  'footnote',
  'definition-list',
  'html',
  'inline-picture',
  'picture-link',
  'picture-address',
  'unsafe-link',
  'raised-text',
  'picture-missing',
  'picture-kind',
  'word-style',
  'word-element',
  'bundled-file',
] as const

export type Construct = (typeof CONSTRUCTS)[number]

/** Something that reading changed or left out, before anyone knows where it lands on the page. */
export type Note = { original: string; line: number } & (
  | { kind: 'removed'; reason: RemovalReason }
  | { kind: 'simplified'; construct: Construct }
)

/** The state of reading one source. */
export interface Reading {
  newId: () => string
  /** The source is our own export: white space stands as it was written. */
  isOwn: boolean
  /** Elements that Markdown has no sign for are a simplification worth naming. */
  isMarkdown: boolean
  /** Number of the block that is being read, from 1. */
  line: number
  notes: Note[]
  /** Constructs that were noted as simplified, with their lines. */
  simplified: Set<string>
  /** Level of each heading as the source marked it (1-6). */
  levels: Map<Node, number>
  /** The end of each figure's caption that its credit was read from. */
  creditWords: Map<Node, Fragment>
  /** What was set aside before reading, by its number. */
  setAside: SetAside[]
}

export interface SetAside {
  reason: RemovalReason
  original: string
}

/** A reading at its beginning. */
export function startReading(
  newId: () => string,
  kind: Partial<Pick<Reading, 'isOwn' | 'isMarkdown'>> = {},
): Reading {
  return {
    newId,
    isOwn: false,
    isMarkdown: false,
    ...kind,
    line: 1,
    notes: [],
    simplified: new Set(),
    levels: new Map(),
    creditWords: new Map(),
    setAside: [],
  }
}

/** Notes that the page holds something in a plainer form; once for each construct and block. */
export function noteSimplified(reading: Reading, construct: Construct, original: string): void {
  const { line, notes, simplified } = reading
  const key = `${line} ${construct}`
  if (simplified.has(key) || !original) return
  simplified.add(key)
  notes.push({ kind: 'simplified', construct, original, line })
}

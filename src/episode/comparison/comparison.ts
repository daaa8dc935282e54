import type { FactName } from '../facts.ts'
import type { MarkJson } from '../file/node-json.ts'

/** What became of a piece of a page: plain data, so that it can cross between processes as JSON. */
export type Change = 'same' | 'inserted' | 'removed' | 'changed'

/** Words in a row of which the same is to be said. */
export interface ComparedRun {
  /** 'formatted': the same words with other marks, those of the later page. */
  change: 'same' | 'inserted' | 'removed' | 'formatted'
  text: string
  marks: MarkJson[]
}

/** Something that is not text, as it was and as it is; null where one page has it not. */
export interface ComparedAttribute {
  name: string
  before: unknown
  after: unknown
}

/** A text of its own, or what stands where a text could: a line or a picture. */
export interface ComparedLine {
  /** Name of its node in the page's schema; the later one's where both have it. */
  type: string
  /** Names of the nodes in its block that it stands in, outermost first: lists, their items, quotes. */
  within: string[]
  /** Level of a heading, speaker of a paragraph and so on: the later one's where both have it. */
  attrs: Record<string, unknown>
  change: Change
  runs: ComparedRun[]
  /** What differs beside the text; 'type' is the kind of text. */
  attributes: ComparedAttribute[]
}

/** A block of the body, or one of the other parts of the page. */
export interface ComparedBlock {
  part: 'title' | 'cover' | 'lead' | 'player' | 'body'
  /** Id of the block in the earlier page; null where it is not there, or has none. */
  before: string | null
  /** The same in the later page. */
  after: string | null
  change: Change
  /** It stands elsewhere among the others than it did. */
  isMoved: boolean
  lines: ComparedLine[]
}

export interface ComparedFact {
  name: FactName
  before: unknown
  after: unknown
}

/** Two pages as one: in the order of the later one, with what is gone where it was. */
export interface PageComparison {
  facts: ComparedFact[]
  blocks: ComparedBlock[]
  /** Words that came. */
  insertedWords: number
  /** Words that went. */
  removedWords: number
}

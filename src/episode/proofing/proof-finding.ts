import type { ProblemValues } from '../problem.ts'
import type { Range } from '../text-blocks/range.ts'
import type { TextBlockName } from '../text-blocks/text-blocks.ts'
import type { RuleName } from './rule-names.ts'

/**
 * How sure a rule is that something is wrong. An error: it is no word, or no sentence is written so. A warning:
 * a person should look. A note: a matter of style, never counted as open work.
 */
export type ProofSeverity = 'error' | 'warning' | 'note'

/** What a rule or the dictionary found in a block of text. Offsets are those of the block's content. */
export interface BlockFinding extends Range {
  rule: RuleName
  severity: ProofSeverity
  /** What may take its place, the best first; '' takes it away. Empty: nothing is proposed. */
  suggestions: readonly string[]
  /** Filled into the rule's message (proofing.rules.<rule>.message). */
  values: ProblemValues
}

/** The same on a page, as plain data that crosses between processes. */
export interface ProofFinding extends BlockFinding, TextBlockName {
  /**
   * Names it among the page's findings, also after words around it were changed: made of rule, block, words
   * and which of the same it is.
   */
  key: string
  /** What was found, and the text around it, cut at borders of letters. */
  words: string
  before: string
  after: string
}

/** All findings of one block, in their order; the worker tells of a block again whenever they change. */
export interface ProofedBlock extends TextBlockName {
  /** The block's text that they are about (text-blocks/block-text): where it differs by now, they are stale. */
  text: string
  findings: ProofFinding[]
}

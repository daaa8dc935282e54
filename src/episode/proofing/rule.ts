import type { ProblemValues } from '../problem.ts'
import type { Range } from '../text-blocks/range.ts'
import type { Glossary } from './glossary.ts'
import type { ProofSeverity } from './proof-finding.ts'
import type { ReadBlock } from './read-block.ts'
import type { RuleName } from './rule-names.ts'

/** A place that a rule found, in the text that it read. */
export interface Found extends Range {
  /** What may take its place, the best first; '' takes it away. */
  suggestions?: readonly string[]
  /** Filled into the rule's message. */
  values?: ProblemValues
}

/** What shows a rule at work, to people and to the tests. */
export interface RuleExample {
  language: 'de' | 'en'
  /** A text with something in it that the rule finds; null where it finds nothing. */
  wrong: string
  /** The text with every first suggestion taken; null: the rule finds nothing. */
  right: string | null
}

interface NamedRule {
  /** Names it in settings and texts (proofing.rules.<name>). */
  name: RuleName
  severity: ProofSeverity
  /** Whether it is on where the show says nothing. */
  isOn: boolean
  examples: readonly RuleExample[]
}

/** Whom rules can ask. */
export interface RuleContext {
  /** Whether a language's own dictionary has a word. */
  knows: (word: string, language: string) => boolean
  /** The last parts of a word that the dictionary has only as a compound (see Speller). */
  compoundEnds: (word: string, language: string) => readonly string[]
  /** What may have been meant; empty as long as nobody has looked. */
  suggest: (word: string, language: string) => readonly string[]
  glossary: Glossary
  /** Null where the page has none. */
  episodeNumber: number | null
}

/** A rule that looks at each block by itself. */
export interface BlockRule extends NamedRule {
  find: (block: ReadBlock, context: RuleContext) => Iterable<Found>
}

/** A rule that looks at the page as a whole: at what differs within it. */
export interface PageRule extends NamedRule {
  find: (blocks: readonly ReadBlock[], context: RuleContext) => Iterable<Found & { block: number }>
}

export type Rule = BlockRule | PageRule

/** The places of a pattern in a block, each with what takes its place. */
export function* findPattern(
  { text }: ReadBlock,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | readonly string[] | null,
): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const suggestion = replace(match)
    if (suggestion === null) continue
    yield {
      from: match.index,
      to: match.index + match[0].length,
      suggestions: typeof suggestion === 'string' ? [suggestion] : suggestion,
    }
  }
}

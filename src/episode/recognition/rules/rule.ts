import type { Finding } from '../finding.ts'
import type { PageDraft } from '../page-draft.ts'

/**
 * One thing that the recognition knows about pages. A rule speaks only when it is sure: a line that is
 * no rule's stays in the body, to the letter. It sees what the rules before it have found.
 */
export interface RecognitionRule {
  name: string
  find(draft: PageDraft): Finding[]
  /** What the rule finds, and what it leaves alone; each is tested. */
  examples: readonly RuleExample[]
}

export interface RuleExample {
  /** The source's lines, each a block. "# " before a line marks it as a heading of that level. */
  lines: readonly string[]
  /** All that this rule finds, the rules before it having run. */
  finds: readonly Finding[]
}

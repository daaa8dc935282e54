import type { ReplaceRule, SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { parseReplacement, type Replacement } from '../../../episode/replacing/replacement.ts'

/** A rule that looks for these letters, upper and lower case alike unless it says otherwise. */
export const plainRule = (find: string, options: Partial<SearchRule> = {}): SearchRule => ({
  ...{ find, kind: 'plain', matchCase: false, wholeWord: false },
  ...options,
})

/** These letters, to be put in a place. */
export const plainWords = (replacement: string): Replacement =>
  parseReplacement({ ...plainRule('x'), replacement } satisfies ReplaceRule)

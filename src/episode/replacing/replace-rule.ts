import * as z from 'zod/mini'

/** Nobody looks for more at once; what is longer is a mistake of the clipboard. */
export const MAX_RULE_CHARACTERS = 10_000

/** A page's titles and paragraphs are lines: what is put into them has no line breaks. */
const line = z.string().check(z.maxLength(MAX_RULE_CHARACTERS), z.regex(/^[^\r\n]*$/))

/** What is looked for. */
export const searchRuleSchema = z.object({
  find: line.check(z.minLength(1)),
  /** 'pattern': a regular expression of JavaScript, in which `\w` and `\b` know all letters. */
  kind: z._default(z.enum(['plain', 'pattern']), 'plain'),
  /** Else upper and lower case are alike. */
  matchCase: z._default(z.boolean(), false),
  /** Only where neither a letter nor a digit stands beside it. */
  wholeWord: z._default(z.boolean(), false),
})

/** What is looked for, and what takes its place. */
export const replaceRuleSchema = z.extend(searchRuleSchema, {
  /** For a pattern, `$1`, `$<name>` and `$&` stand for what was found, and `$$` for a dollar sign. */
  replacement: line,
})

export type SearchRule = z.infer<typeof searchRuleSchema>
export type ReplaceRule = z.infer<typeof replaceRuleSchema>

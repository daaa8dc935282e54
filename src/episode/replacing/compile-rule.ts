import { Problem } from '../problem.ts'
import type { SearchRule } from './replace-rule.ts'
import { WORD_BORDER, widenWordClasses } from './word-letters.ts'

/**
 * A rule as a regular expression to go through texts with. For a pattern it tells where its groups are.
 * @throws Problem pattern-unclosed or pattern-invalid (pattern, reason) for what is no regular expression
 */
export function compileRule({ find, kind, matchCase, wholeWord }: SearchRule): RegExp {
  const flags = matchCase ? 'gu' : 'gui'
  if (kind === 'plain') {
    return new RegExp(find.normalize().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), flags)
  }
  // By itself first: "a)|(b" would mean something between the brackets of a whole word.
  requirePattern(find, flags)
  const pattern = widenWordClasses(find.normalize())
  const source = wholeWord ? `${WORD_BORDER}(?:${pattern})${WORD_BORDER}` : pattern
  return new RegExp(source, `${flags}d`)
}

function requirePattern(pattern: string, flags: string): void {
  try {
    new RegExp(pattern, flags)
  } catch (error) {
    const { message } = error as SyntaxError
    const reason = message.slice(message.lastIndexOf(': ') + 2)
    const isUnclosed = /^(Unterminated|\\ at end)/.test(reason)
    const code = isUnclosed ? 'pattern-unclosed' : 'pattern-invalid'
    throw new Problem(code, { pattern, reason }, { cause: error })
  }
}

/**
 * The groups of a pattern: how many there are, and the names of those that have one.
 * @throws Problem as compileRule does
 */
export function patternGroups(pattern: string): { count: number; names: ReadonlySet<string> } {
  requirePattern(pattern, 'u')
  // Its empty first branch matches at once, whatever the pattern would take.
  const match = new RegExp(`|${pattern}`, 'u').exec('')
  return { count: (match?.length ?? 1) - 1, names: new Set(Object.keys(match?.groups ?? {})) }
}

import { Problem } from '../../../episode/problem.ts'
import { compileRule } from '../../../episode/replacing/compile-rule.ts'
import type { ReplaceRule } from '../../../episode/replacing/replace-rule.ts'
import { parseReplacement } from '../../../episode/replacing/replacement.ts'

/** What keeps a replace list from being saved. */
export type WrongList =
  | { kind: 'name'; reason: 'name-missing' | 'name-taken' }
  | { kind: 'rule'; at: number; reason: 'find-missing' | 'pattern' | 'group' }

/** The first thing that is wrong with a replace list; null when it can be saved. */
export function checkList(
  name: string,
  rules: readonly ReplaceRule[],
  taken: readonly string[],
): WrongList | null {
  if (name.trim() === '') return { kind: 'name', reason: 'name-missing' }
  if (taken.includes(name.trim())) return { kind: 'name', reason: 'name-taken' }
  for (const [at, rule] of rules.entries()) {
    const reason = wrongWith(rule)
    if (reason) return { kind: 'rule', at, reason }
  }
  return null
}

function wrongWith(rule: ReplaceRule): 'find-missing' | 'pattern' | 'group' | null {
  if (rule.find === '') return 'find-missing'
  try {
    compileRule(rule)
    parseReplacement(rule)
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.code === 'group-unknown' ? 'group' : 'pattern'
  }
}

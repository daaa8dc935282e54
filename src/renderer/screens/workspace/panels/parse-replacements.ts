import { Problem, type ProblemReport } from '../../../../episode/problem.ts'
import type { ReplaceRule } from '../../../../episode/replacing/replace-rule.ts'
import { parseReplacement, type Replacement } from '../../../../episode/replacing/replacement.ts'

/** What takes the place of what each rule finds; null where one of them says that wrongly, and what is wrong. */
export function parseReplacements(rules: readonly ReplaceRule[]): {
  replacements: Replacement[] | null
  problem: ProblemReport | null
} {
  try {
    return { replacements: rules.map(parseReplacement), problem: null }
  } catch (error) {
    const problem = Problem.report(error)
    // A pattern that is still being written is told of when it is searched for.
    return { replacements: null, problem: problem.code === 'group-unknown' ? problem : null }
  }
}

import { Problem, type ProblemReport } from '../problem.ts'
import type { Finding, Place } from './finding.ts'

/** Anything that was thrown, as a finding. Where a file is broken is read off what its parser said. */
export function problemFinding(error: unknown): Finding {
  const { code, values } = Problem.report(error)
  const place = error instanceof Problem ? placeOf(error) : {}
  return { kind: 'problem', code, values, severity: 'error', place }
}

/** A problem that is plain data already. */
export const reportFinding = ({ code, values }: ProblemReport): Finding => ({
  ...{ kind: 'problem', code, values, severity: 'warning', place: {} },
})

function placeOf({ values, cause }: Problem): Place {
  if (typeof values.line === 'number') return { line: values.line }
  if (cause instanceof SyntaxError) return placeInJson(cause.message)
  const [issue] = issuesOf(cause)
  return issue && issue.path.length > 0 ? { field: issue.path.map(String).join('.') } : {}
}

/** V8 tells the place of a mistake in JSON in its message. */
function placeInJson(message: string): Place {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  return line && column ? { line: Number(line), column: Number(column) } : {}
}

/** What a zod schema found, without loading zod for it. */
function issuesOf(cause: unknown): readonly { path: readonly PropertyKey[] }[] {
  if (!(cause instanceof Error) || !('issues' in cause) || !Array.isArray(cause.issues)) return []
  return cause.issues
}

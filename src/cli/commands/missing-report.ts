import { resolve } from 'node:path'
import { problemFinding } from '../../episode/findings/problem-finding.ts'
import { Problem } from '../../episode/problem.ts'
import type { MissingInput } from '../inputs/found-input.ts'
import { STANDARD_STREAM } from '../inputs/standard-input.ts'
import { doneReport, type ItemReport, type Job } from '../jobs/job.ts'

/** The report of an input that was named and is not there, or cannot be used. */
export function missingReport({ label, problem }: MissingInput): ItemReport {
  const input = label === STANDARD_STREAM ? label : resolve(label)
  return doneReport({ input, label }, { state: 'failed', findings: [problemFinding(problem)] })
}

/**
 * What is to be done, or the report of what keeps all of it from being done.
 * @param label of the input, or of the library, that all of it needs
 */
export async function entriesOrReport(
  label: string,
  findEntries: () => Promise<(Job | ItemReport)[]>,
): Promise<(Job | ItemReport)[]> {
  try {
    return await findEntries()
  } catch (problem) {
    if (problem instanceof Problem) return [missingReport({ label, problem })]
    throw problem
  }
}

import { Problem, type ProblemCode } from '../../episode/problem.ts'

/** Code of the Problem that something ends in; 'none' when it succeeds. Any other error is thrown on. */
export async function problemOf(outcome: Promise<unknown>): Promise<ProblemCode | 'none'> {
  try {
    await outcome
    return 'none'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

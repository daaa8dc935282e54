import { Problem } from '../problem.ts'

/**
 * Reads a source; one that is nested so deeply (thousands of levels, which no person writes) that the
 * stack does not hold it is refused.
 * @throws Problem file-too-deep; its name is empty and it has no line, since only the caller knows the file
 */
export function refuseTooDeep<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error
    throw new Problem('file-too-deep', { name: '' }, { cause: error })
  }
}

import { rename } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../episode/problem.ts'
import { errorCode, fileProblem } from './file-problem.ts'

/** About three seconds in all: virus scanners and sync clients let go of a file within that. */
const WAITS_MS = [10, 20, 50, 100, 200, 400, 800, 1600]
const LOCKED = ['EPERM', 'EACCES', 'EBUSY']

/** The system that renames. */
interface RenamingSystem {
  platform: NodeJS.Platform
  rename: (from: string, to: string) => Promise<void>
  wait: (ms: number) => Promise<unknown>
}

/** This one; tests make it refuse. */
export const renamingSystem: RenamingSystem = {
  platform: process.platform,
  rename,
  wait: setTimeout,
}

/**
 * Renames a file or folder, over an existing file too. Windows refuses that as long as another program
 * has the target open, so there it is tried again with growing waits.
 * @throws Problem file-locked when Windows still refuses; the error of the file system otherwise
 */
export async function renameWithRetry(
  from: string,
  to: string,
  system: RenamingSystem = renamingSystem,
): Promise<void> {
  for (const waitMs of [...WAITS_MS, null]) {
    try {
      return await system.rename(from, to)
    } catch (error) {
      if (system.platform !== 'win32' || !LOCKED.includes(errorCode(error) ?? '')) throw error
      if (waitMs === null) throw lockedProblem(error, to)
      await system.wait(waitMs)
    }
  }
}

function lockedProblem(error: unknown, path: string): Problem {
  const { values } = Problem.report(fileProblem(error, path))
  return new Problem('file-locked', values, { cause: error })
}

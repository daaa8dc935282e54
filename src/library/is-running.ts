import { errorCode } from './file-problem.ts'

/** Whether a process of this machine runs. One of another person, which may not be asked, does. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

import type { Events } from '../ipc/contract.ts'
import type { FromWorker, ResumePoint } from './protocol.ts'

/** Tells the window. */
export type Tell = <E extends keyof Events>(event: E, ...args: Events[E]) => void

/** Where the worker says what it was not asked for. */
export interface Outlet {
  tell: Tell
  /** Writes to the app's log. */
  log(level: 'warn' | 'error', text: string, error?: unknown): void
  /** Keeps, in the main process, where another worker would have to go on if this one died. */
  keepResumePoint(point: ResumePoint): void
}

/** @param post hands a message to the main process */
export function createOutlet(post: (message: FromWorker) => void): Outlet {
  return {
    tell: (event, ...args) => post({ type: 'event', event, args }),
    log: (level, text, error) => {
      const cause = error instanceof Error ? (error.stack ?? error.message) : error
      post({ type: 'log', level, text: cause === undefined ? text : `${text}: ${cause}` })
    },
    keepResumePoint: (point) => post({ type: 'resume-point', point }),
  }
}

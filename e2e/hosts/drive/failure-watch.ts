import type { ElectronApplication } from '@playwright/test'
import type { HostName } from '../launch-options.ts'

/** What went wrong in the app during a test, beside what the test itself looks at. */
export class FailureWatch {
  #failures: string[] = []
  readonly #allowed: RegExp | null

  /** @param allowed messages that match do not count */
  constructor(allowed: RegExp | null) {
    this.#allowed = allowed
  }

  add(failure: string): void {
    if (!this.#allowed?.test(failure)) this.#failures.push(failure)
  }

  /** Gives what was collected, and forgets it. */
  take(): string[] {
    const failures = this.#failures
    this.#failures = []
    return failures
  }

  /** @throws Error that lists all failures */
  throwIfAny(): void {
    if (this.#failures.length === 0) return
    const list = this.#failures.map((failure) => `- ${failure}`).join('\n')
    throw new Error(
      `The app reported errors (allow expected ones with test.use({ allowedErrors })):\n${list}`,
    )
  }
}

const uncaughtMark = '[uncaught in the main process]'

/** Collects console errors and uncaught errors of all pages, and uncaught errors of the main process. */
export async function watchApp(
  app: ElectronApplication,
  host: HostName,
  failures: FailureWatch,
): Promise<void> {
  app.context().on('console', (message) => {
    if (message.type() === 'error') failures.add(`page console: ${message.text()}`)
  })
  app.context().on('weberror', (event) => {
    const error = event.error()
    failures.add(`page: ${error.stack ?? error.message}`)
  })
  app.process().stderr?.on('data', (data: Buffer) => {
    for (const line of String(data).split('\n')) if (isFailure(line)) failures.add(line)
  })
  // The Chromium host reports them by itself. Real Electron would show a dialog and wait.
  if (host === 'electron') {
    await app.evaluate((_electron, mark) => {
      const report = (error: unknown) =>
        process.stderr.write(`${mark} ${String((error as Error)?.stack ?? error)}\n`)
      process.on('uncaughtException', report)
      process.on('unhandledRejection', report)
    }, uncaughtMark)
  }
}

function isFailure(line: string): boolean {
  // Electron loses such messages, too, and says nothing.
  if (line.includes('lost a message')) return false
  return line.startsWith('[chromium-host]') || line.startsWith(uncaughtMark)
}

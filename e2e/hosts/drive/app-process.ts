import type { ChildProcess } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'

const processes = new WeakMap<ElectronApplication, ChildProcess>()

/** Keeps the app's process at hand, for Playwright forgets it as soon as it has ended. */
export function rememberProcess(app: ElectronApplication): void {
  processes.set(app, app.process())
}

/** The process of an app, also after it has ended. */
export function processOf(app: ElectronApplication): ChildProcess {
  return processes.get(app) ?? app.process()
}

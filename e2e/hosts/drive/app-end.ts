import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import type { ElectronApplication } from '@playwright/test'
import { processOf } from './app-process.ts'

/** As a click on the close button of the window with this index. The app may ask, or end before it answers. */
export async function closeWindow(app: ElectronApplication, index = 0): Promise<void> {
  const close = app.evaluate(({ BrowserWindow }, at) => {
    BrowserWindow.getAllWindows()[at]?.close()
  }, index)
  await close.catch(unlessGone(app))
}

/** Asks the app to quit, and does not wait: it may refuse. */
export async function askToQuit(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => electron.quit()).catch(unlessGone(app))
}

/**
 * Quits the app and waits until it has ended.
 *
 * @returns its exit code
 */
export async function quitApp(app: ElectronApplication): Promise<number | null> {
  const ended = untilEnded(app)
  await askToQuit(app)
  return ended
}

/** Kills the app with all its processes, as a crash or a power cut would, and waits until it is gone. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const { pid } = processOf(app)
  if (hasEnded(app) || pid === undefined) return
  const ended = untilEnded(app)
  if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'])
  // Playwright makes the app the leader of a process group, to which its renderers belong.
  else process.kill(-pid, 'SIGKILL')
  await ended
}

/** Waits until the app has ended by itself. */
export async function untilEnded(app: ElectronApplication): Promise<number | null> {
  const child = processOf(app)
  if (!hasEnded(app)) await once(child, 'exit')
  return child.exitCode
}

/** Ends the app without asking it; does nothing when it has ended. */
export async function endApp(app: ElectronApplication): Promise<void> {
  if (hasEnded(app)) return
  const ended = untilEnded(app)
  // Cut off by the exit, so it is put off until the answer is on its way.
  await app
    .evaluate(({ app: electron }) => void setTimeout(() => electron.exit(0), 0))
    .catch(() => {})
  await ended
}

function hasEnded(app: ElectronApplication): boolean {
  const { exitCode, signalCode } = processOf(app)
  return exitCode !== null || signalCode !== null
}

function unlessGone(app: ElectronApplication) {
  return async (error: Error) => {
    const goesAway = /closed|destroyed|disconnected|Promise was collected/i.test(error.message)
    if (!goesAway && !hasEnded(app)) throw error
  }
}

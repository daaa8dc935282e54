import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary } from '../electron-binary.ts'
import { chromiumHostExecutable, type HostName, type LaunchOptions } from '../launch-options.ts'
import { endApp } from './app-end.ts'
import { rememberProcess } from './app-process.ts'
import { type FailureWatch, watchApp } from './failure-watch.ts'

/**
 * Starts one app for one test, as often as the test wants, with the same folders, and ends what is left of it.
 */
export class AppLauncher {
  static readonly #launchers = new WeakMap<ElectronApplication, AppLauncher>()
  readonly #host: HostName
  readonly #options: LaunchOptions
  readonly #failures: FailureWatch
  readonly #started: ElectronApplication[] = []

  constructor(host: HostName, options: LaunchOptions, failures: FailureWatch) {
    this.#host = host
    this.#options = options
    this.#failures = failures
  }

  /** The launcher that started `app`. */
  static of(app: ElectronApplication): AppLauncher {
    const launcher = AppLauncher.#launchers.get(app)
    if (!launcher) throw new Error('this app was not started by the electronApp fixture')
    return launcher
  }

  async launch(): Promise<ElectronApplication> {
    const app = await _electron.launch(this.#options)
    rememberProcess(app)
    this.#started.push(app)
    AppLauncher.#launchers.set(app, this)
    await watchApp(app, this.#host, this.#failures)
    return app
  }

  /** Starts the app again beside the running one, without a test driver, and waits until that process has ended. */
  async launchSecondInstance(args: string[]): Promise<number | null> {
    const command = this.#host === 'electron' ? electronBinary() : chromiumHostExecutable
    if (!command) throw new Error('Electron is not installed')
    const { cwd, env } = this.#options
    const sandbox = this.#host === 'electron' && process.platform === 'linux'
    const all = [...(sandbox ? ['--no-sandbox'] : []), ...this.#options.args, ...args]
    const shell = command.endsWith('.cmd')
    const child = spawn(command, all, { cwd, env, stdio: 'ignore', shell })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  /** Ends all that still run, without asking: a test may leave unsaved changes. */
  async endAll(): Promise<void> {
    for (const app of this.#started) await endApp(app)
  }
}

/** The app's first window, as soon as its page says that it is ready. */
export async function readyWindow(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow()
  await window.locator('[data-ready]').first().waitFor({ state: 'attached' })
  return window
}

/**
 * Starts the same app again, on the same folders; a running one is ended first, without asking it.
 *
 * @returns the new app, whose window readyWindow gives
 */
export async function relaunch(app: ElectronApplication): Promise<ElectronApplication> {
  await endApp(app)
  return AppLauncher.of(app).launch()
}

/** Starts a second instance with further arguments and waits until it has handed over and ended. */
export function startSecondInstance(
  app: ElectronApplication,
  ...args: string[]
): Promise<number | null> {
  return AppLauncher.of(app).launchSecondInstance(args)
}

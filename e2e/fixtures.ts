/** What every end-to-end test of the app starts from: a fresh home, the app in it, and hands to use it. */
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { type AppFolders, makeAppFolders } from './hosts/drive/app-folders.ts'
import { AppLauncher, readyWindow } from './hosts/drive/app-launcher.ts'
import { FailureWatch } from './hosts/drive/failure-watch.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { type HostName, hostName, launchOptions } from './hosts/launch-options.ts'

export { expect } from '@playwright/test'
export {
  answerMessageBox,
  answerOpenDialog,
  answerSaveDialog,
} from './hosts/drive/answer-dialogs.ts'
export {
  askToQuit,
  closeWindow,
  killApp,
  quitApp,
  untilEnded,
} from './hosts/drive/app-end.ts'
export { readyWindow, relaunch, startSecondInstance } from './hosts/drive/app-launcher.ts'
export { clickMenu } from './hosts/drive/click-menu.ts'
export { dropFiles } from './hosts/drive/drop-files.ts'

interface Options {
  /** The folder of the app under test; the repository's own app unless a test says otherwise. */
  appPath: string
  /** The app's settings, written before it starts. */
  settings: Record<string, unknown>
  /** What the system speaks, like `en` or `de`. */
  systemLanguage: string
  /** Further arguments for the app, such as a folder to open. */
  appArguments: string[]
  /** The errors that a test expects; any other console error or uncaught error fails it. */
  allowedErrors: RegExp | null
}

interface Fixtures {
  host: HostName
  /** A folder of the test's own, removed afterwards. */
  dir: string
  folders: AppFolders
  /** The person's home; app.getPath('documents') is its folder Documents. */
  home: string
  failures: FailureWatch
  electronApp: ElectronApplication
  /** The app's first window, when its page is ready. */
  window: Page
}

export const test = base.extend<Options & Fixtures>({
  appPath: [repositoryRoot, { option: true }],
  settings: [{}, { option: true }],
  systemLanguage: ['en-US', { option: true }],
  appArguments: [[], { option: true }],
  allowedErrors: [null, { option: true }],

  // biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs
  host: async ({}, use) => use(hostName()),
  dir: async ({}, use) => {
    const dir = await realpath(await mkdtemp(join(tmpdir(), 'reinschrift-e2e-')))
    await use(dir)
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  // biome-ignore-end lint/correctness/noEmptyPattern: see above
  folders: async ({ dir, settings, systemLanguage }, use) => {
    await use(await makeAppFolders(dir, settings, systemLanguage))
  },
  home: async ({ folders }, use) => use(folders.home),
  failures: async ({ allowedErrors }, use) => {
    const failures = new FailureWatch(allowedErrors)
    await use(failures)
    failures.throwIfAny()
  },
  electronApp: async (
    { host, dir, appPath, folders, systemLanguage, appArguments, failures },
    use,
  ) => {
    const args = [
      `--user-data-dir=${folders.userData}`,
      `--lang=${systemLanguage}`,
      ...appArguments,
    ]
    const options = launchOptions(host, { appPath, temporary: dir, args, env: folders.env })
    const launcher = new AppLauncher(host, options, failures)
    const app = await launcher.launch()
    await use(app)
    await launcher.endAll()
  },
  window: async ({ electronApp }, use) => use(await readyWindow(electronApp)),
})

import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { i18n } from 'i18next'
import { makeAppFolders } from '../../e2e/hosts/drive/app-folders.ts'
import { AppLauncher, readyWindow } from '../../e2e/hosts/drive/app-launcher.ts'
import { FailureWatch } from '../../e2e/hosts/drive/failure-watch.ts'
import { repositoryRoot } from '../../e2e/hosts/find-chromium.ts'
import { hostName, launchOptions } from '../../e2e/hosts/launch-options.ts'
import { createI18n } from '../../src/i18n/create-i18n.ts'
import { locales, type UiLanguage } from '../../src/i18n/locales.ts'

/** The built app in a home of its own, and the texts it speaks. */
export interface DemoApp {
  app: ElectronApplication
  window: Page
  /** Absolute path of the home; everything in it is removed afterwards. */
  home: string
  t: i18n['t']
}

/**
 * Runs the built app, on whichever host there is, as a person would who starts it the first time.
 * @throws what `use` throws, or the first error that the app itself reported
 */
export async function withDemoApp(
  settings: { language: UiLanguage; theme: 'light' | 'dark' },
  use: (demo: DemoApp) => Promise<void>,
): Promise<void> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'reinschrift-demo-')))
  const folders = await makeAppFolders(dir, settings, settings.language)
  const failures = new FailureWatch(null)
  const options = launchOptions(hostName(), {
    appPath: repositoryRoot,
    temporary: dir,
    args: [`--user-data-dir=${folders.userData}`, `--lang=${settings.language}`],
    env: folders.env,
  })
  const launcher = new AppLauncher(hostName(), options, failures)
  try {
    const app = await launcher.launch()
    const window = await readyWindow(app)
    await use({ app, window, home: folders.home, t: createI18n(settings.language, locales).t })
    failures.throwIfAny()
  } finally {
    await launcher.endAll()
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

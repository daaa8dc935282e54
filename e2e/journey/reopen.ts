import type { ElectronApplication, Page } from '@playwright/test'
import { readyWindow, relaunch } from '../hosts/drive/app-launcher.ts'
import { pageEditor } from './page-editor.ts'

/** Starts the app again; it opens the episode that was open last. */
export async function reopen(
  app: ElectronApplication,
): Promise<{ app: ElectronApplication; window: Page }> {
  const started = await relaunch(app)
  const window = await readyWindow(started)
  await pageEditor(window).waitFor()
  return { app: started, window }
}

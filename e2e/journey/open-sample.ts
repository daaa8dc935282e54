import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pageEditor } from './page-editor.ts'

/**
 * Opens a copy of the bundled sample show from the welcome screen, with its first episode.
 *
 * @param home the test's home
 * @returns absolute path of the library's folder
 */
export async function openSample(window: Page, home: string): Promise<string> {
  await window.getByRole('button', { name: 'Try the sample' }).click()
  await pageEditor(window).waitFor()
  return join(home, 'Documents', 'Reinschrift Sample')
}

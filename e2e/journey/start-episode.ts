import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { chooseMenuItem } from './choose-menu-item.ts'
import { createLibrary } from './create-library.ts'
import { pageEditor } from './page-editor.ts'
import { onlyEpisode } from './read-episodes.ts'

/**
 * Makes a library with one new, empty episode, in whose title the cursor is.
 *
 * @param home the test's home
 * @returns absolute path of the episode's folder
 */
export async function startEpisode(
  app: ElectronApplication,
  window: Page,
  home: string,
): Promise<string> {
  const library = await createLibrary(window, home)
  await chooseMenuItem(app, 'episode-new')
  await expect(pageEditor(window)).toBeFocused()
  return onlyEpisode(library)
}

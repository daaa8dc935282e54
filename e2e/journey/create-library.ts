import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/**
 * Creates a library from the welcome screen, where the app proposes to.
 *
 * @param home the test's home
 * @returns absolute path of the library's folder
 */
export async function createLibrary(
  window: Page,
  home: string,
  name = 'Designed Innovation',
): Promise<string> {
  await window.getByLabel('Name of the show').fill(name)
  await window.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  return join(home, 'Documents', name)
}

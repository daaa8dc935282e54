import { expect, type Locator, type Page } from '@playwright/test'

/** The state of saving at the window's lower edge. */
export function saveStatus(window: Page): Locator {
  return window.getByRole('contentinfo').getByRole('status')
}

/** The bar that says why the page cannot be saved. */
export function saveProblem(window: Page): Locator {
  return window.getByRole('alert')
}

/** Waits until the window says that the page is on disk. */
export async function waitUntilSaved(window: Page): Promise<void> {
  await expect(saveStatus(window)).toHaveText('Saved')
}

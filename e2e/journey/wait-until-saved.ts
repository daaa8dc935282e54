import { expect, type Page } from '@playwright/test'

/** The state of saving at the window's lower edge. */
export function saveStatus(window: Page) {
  return window.getByRole('contentinfo').getByRole('status')
}

/** Waits until the window says that the page is on disk. */
export async function waitUntilSaved(window: Page): Promise<void> {
  await expect(saveStatus(window)).toHaveText('Saved')
}

import type { Locator, Page } from '@playwright/test'

/** Opens the settings, and gives a part of them by its title. */
export async function openSettings(window: Page, title: string): Promise<Locator> {
  await window.getByRole('button', { name: /switch library/ }).click()
  await window.getByRole('menuitem', { name: 'Settings …' }).click()
  return window
    .getByRole('complementary', { name: 'Settings' })
    .getByRole('region', { name: title, exact: true })
}

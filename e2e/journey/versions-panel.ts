import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { chooseMenuItem } from './choose-menu-item.ts'

/** The panel that lists the versions of the open episode. */
export function versionsPanel(window: Page): Locator {
  return window.getByRole('complementary', { name: 'Versions' })
}

export async function openVersions(app: ElectronApplication, window: Page): Promise<Locator> {
  await chooseMenuItem(app, 'toggle-versions')
  await expect(versionsPanel(window)).toBeVisible()
  return versionsPanel(window)
}

/** Keeps the page under a name, in the open panel. */
export async function keepVersion(window: Page, name: string): Promise<void> {
  const panel = versionsPanel(window)
  await panel.getByLabel('Name of a new version').fill(name)
  await panel.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(versionRow(window, name)).toBeVisible()
}

/** A version in the list, by its name or what it is called by. */
export function versionRow(window: Page, name: string): Locator {
  return versionsPanel(window).getByRole('listitem').filter({ hasText: name }).first()
}

/** Compares a version with the page as it is. */
export async function compareWithNow(window: Page, name: string): Promise<Locator> {
  await versionRow(window, name).getByRole('button').first().click()
  await expect(comparison(window)).toHaveAttribute('aria-busy', 'false')
  return comparison(window)
}

/** The comparison that stands in the page's place. */
export function comparison(window: Page): Locator {
  return window.getByRole('main', { name: 'Comparison of versions' })
}

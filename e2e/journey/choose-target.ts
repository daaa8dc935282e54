import { expect, type Page } from '@playwright/test'

/** Chooses what the open export panel exports to, by its name in the list. */
export async function chooseTarget(window: Page, label: string): Promise<void> {
  const format = window
    .getByRole('complementary', { name: 'Export' })
    .getByRole('combobox', { name: 'Format' })
  await format.click()
  await window.getByRole('option', { name: label, exact: true }).click()
  await expect(format).toHaveValue(label)
}

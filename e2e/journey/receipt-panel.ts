import type { Locator, Page } from '@playwright/test'

/** The panel that lists what an import did. */
export function receiptPanel(window: Page): Locator {
  return window.getByRole('complementary', { name: 'Import receipt' })
}

/** A card of the receipt, by what it is about ("Title", "Loading message"). */
export function receiptCard(window: Page, name: string): Locator {
  const named = window.getByText(name, { exact: true })
  return receiptPanel(window).getByRole('listitem').filter({ has: named })
}

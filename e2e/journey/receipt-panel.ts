import type { Locator, Page } from '@playwright/test'

/** The panel that lists what an import did. */
export function receiptPanel(window: Page): Locator {
  return window.getByRole('complementary', { name: 'Import receipt' })
}

export interface ShownItem {
  /** "Recognised", "Removed" or "Simplified". */
  group: string
  /** What the line was taken for ("Title"), or why it is not on the page ("Loading message"). */
  name: string
  /** The source's words. */
  words: string
}

/** The items of the receipt as the panel shows them, in its order. */
export async function readReceipt(window: Page): Promise<ShownItem[]> {
  return receiptCards(window).evaluateAll((cards) =>
    cards.map((card) => ({
      group: card.closest('section')?.querySelector('h3')?.firstChild?.textContent?.trim() ?? '',
      name: card.firstElementChild?.firstElementChild?.textContent ?? '',
      words: card.querySelector('blockquote')?.textContent ?? '',
    })),
  )
}

/** One card for each item. */
export function receiptCards(window: Page): Locator {
  return receiptPanel(window).getByRole('listitem')
}

/** The first card of an item, by its name. */
export function receiptCard(window: Page, name: string): Locator {
  const named = window.getByText(name, { exact: true })
  return receiptCards(window).filter({ has: named }).first()
}

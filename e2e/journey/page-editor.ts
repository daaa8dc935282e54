import type { Locator, Page } from '@playwright/test'

/** The open episode's page, where it is edited; not the beginning that is shown of a long one before. */
export function pageEditor(window: Page): Locator {
  return window.locator('main:not([inert])').getByRole('textbox', { name: 'Episode page' })
}

const LABELS = {
  title: 'Title',
  alt: 'Alt text',
  caption: 'Caption',
  lead: 'Lead',
  player: 'Player',
  body: 'Text',
} as const

export type SlotName = keyof typeof LABELS

/** A slot of the page: its editable text. Alt text and caption are the cover's unless `picture` is another. */
export function pageSlot(window: Page, slot: SlotName, picture = coverPicture(window)): Locator {
  const isOfPicture = slot === 'alt' || slot === 'caption'
  const around = isOfPicture ? picture : pageEditor(window)
  return around.getByRole('group', { name: LABELS[slot], exact: true }).locator(`.page-${slot}`)
}

export function coverPicture(window: Page): Locator {
  return pageEditor(window).getByRole('figure', { name: 'Cover picture' })
}

/** The figures in the page's text. */
export function figures(window: Page): Locator {
  return pageEditor(window).getByRole('figure', { name: 'Picture', exact: true })
}

export function formattingToolbar(window: Page): Locator {
  return window.getByRole('toolbar', { name: 'Formatting' })
}

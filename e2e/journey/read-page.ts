import type { Locator, Page } from '@playwright/test'
import { coverPicture, pageSlot } from './page-editor.ts'

export interface ShownPage {
  title: string
  alt: string
  caption: string
  /** As it is shown at the cover. */
  credit: string
  lead: string
  player: string
  /** The text's blocks; headings with their level before them, as in Markdown. */
  body: string[]
}

/** The words of the open page, as they are shown. */
export async function readPage(window: Page): Promise<ShownPage> {
  return {
    title: await words(pageSlot(window, 'title')),
    alt: await words(pageSlot(window, 'alt')),
    caption: await words(pageSlot(window, 'caption')),
    credit: await words(coverPicture(window).locator('.credit-button')),
    lead: await words(pageSlot(window, 'lead')),
    player: await words(pageSlot(window, 'player')),
    body: await pageSlot(window, 'body').evaluate((element) =>
      [...element.querySelectorAll(':scope > .page-section > *')].map((block) => {
        const level = /^H(\d)$/.exec(block.tagName)?.[1]
        return `${level ? `${'#'.repeat(Number(level))} ` : ''}${block.textContent}`
      }),
    ),
  }
}

async function words(element: Locator): Promise<string> {
  return (await element.textContent()) ?? ''
}

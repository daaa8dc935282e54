import type { Page } from '@playwright/test'
import { clickInto } from './click-into.ts'
import { pageSlot, type SlotName } from './page-editor.ts'

/** Puts the cursor at the end of one of the page's slots, and types. */
export async function typeAtEnd(window: Page, name: SlotName, words: string): Promise<void> {
  const slot = pageSlot(window, name)
  await clickInto(slot)
  if (await slot.textContent()) {
    // Selects what is in the slot, and then goes to the end of that.
    await window.keyboard.press('ControlOrMeta+a')
    await window.keyboard.press('ArrowRight')
  }
  await window.keyboard.type(words)
}

import type { Locator } from '@playwright/test'

/**
 * Pastes what another program copied, to the letter. Not by the system's clipboard: a browser that puts
 * HTML on it cleans it first, which other programs do not.
 */
export async function pasteHtml(place: Locator, html: string, text = ''): Promise<void> {
  await place.evaluate(
    (element, copied) => {
      const clipboardData = new DataTransfer()
      for (const [type, words] of Object.entries(copied)) clipboardData.setData(type, words)
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      element.dispatchEvent(paste)
    },
    { 'text/html': html, 'text/plain': text },
  )
}

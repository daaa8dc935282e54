import { expect, type Locator, type Page } from '@playwright/test'

/** A window has fewer stops than this. */
const MAX_STOPS = 80

/** Presses a key, after which the focus must be somewhere and be seen. */
export async function press(window: Page, key: string): Promise<void> {
  await window.keyboard.press(key)
  await expectFocus(window)
}

/** Presses Tab until the focus is on an element, as a person would who looks for it. */
export async function tabTo(window: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await press(window, 'Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/**
 * Expects the focus on an element that is in sight and marked by an outline, its own or its label's. In
 * a text the cursor is the mark.
 */
export async function expectFocus(window: Page): Promise<void> {
  const focus = () =>
    window.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'lost'
      const shown = [element, ...((element as HTMLInputElement).labels ?? [])].filter((each) =>
        each.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      const isMarked = shown.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      })
      const isText = element.matches('[contenteditable="true"], input:not([type="radio"])')
      return isMarked || (isText && shown.length > 0) || element.outerHTML.slice(0, 120)
    })
  await expect.poll(focus).toBe(true)
}

import type { Locator } from '@playwright/test'

/** Puts the cursor into the page by a click. The editor learns of it with the next frame, which nobody's hands outrun. */
export async function clickInto(place: Locator): Promise<void> {
  await place.click()
  await place.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

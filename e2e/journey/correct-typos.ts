import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { chooseMenuItem } from './choose-menu-item.ts'

/** The four typos of the sample: what stands there, what should, and how many places find shows, to which upper and lower case are alike. */
export const typos = [
  { typo: 'Eipisode', word: 'Episode', count: 1 },
  { typo: 'LInkedIn', word: 'LinkedIn', count: 17 },
  { typo: 'Linkskein kein', word: 'Likes kein', count: 1 },
  { typo: 'firmeninteres', word: 'firmeninternes', count: 1 },
] as const

/** Find and replace, when it is open. */
export function findBar(window: Page) {
  return window.getByRole('search', { name: 'Find and replace' })
}

/** Corrects the sample's typos by find and replace, and closes it again. */
export async function correctTypos(app: ElectronApplication, window: Page): Promise<void> {
  await chooseMenuItem(app, 'find')
  const bar = findBar(window)
  for (const { typo, word, count } of typos) {
    await bar.getByLabel('Find', { exact: true }).fill(typo)
    await expect(bar.locator('output')).toHaveText(`1 of ${count}`)
    await bar.getByLabel('Replace with').fill(word)
    await bar.getByRole('button', { name: 'Replace all' }).click()
    await expect(bar.locator('output')).toHaveText(`${count} replaced`)
  }
  await bar.getByRole('button', { name: 'Close find' }).click()
  await expect(bar).toBeHidden()
}

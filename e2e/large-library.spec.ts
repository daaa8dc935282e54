/** A library of ten thousand episodes: its list is there at once, whole, and up to date. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, quitApp, readyWindow, relaunch, test } from './fixtures.ts'
import { episodeList, episodeRow, listedTitles } from './journey/episode-list.ts'
import {
  largeFolder,
  largeTitle,
  makeLargeLibrary,
  writeLargeEpisode,
} from './journey/make-large-library.ts'
import { pageSlot } from './journey/page-editor.ts'

const COUNT = 10_000

test.use({
  settings: async ({ dir }, use) =>
    use({ recentLibraries: [await makeLargeLibrary(join(dir, 'Viele'), COUNT)] }),
})

/** What the rows say of the whole list, to those who do not see it. */
const setSizes = (window: Page) =>
  episodeList(window)
    .locator('li')
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('aria-setsize')))])

test('is shown, filtered, gone through by keyboard, and known again', async ({
  electronApp,
  window,
  dir,
  folders,
}) => {
  // Ten thousand files are written, and read once.
  test.slow()
  await expect.poll(() => setSizes(window), { timeout: 60_000 }).toEqual([String(COUNT)])
  await expect(listedTitles(window).first()).toHaveText(largeTitle(COUNT))
  expect(await episodeList(window).locator('li').count()).toBeLessThan(60)

  const filter = window.getByRole('searchbox', { name: 'Filter episodes' })
  await filter.pressSequentially('TONE 777')
  const hits = [9777, 7779, 7776, 7773, 7770, 6777, 3777, 777]
  await expect(listedTitles(window)).toHaveText(hits.map(largeTitle))
  await expect(window.getByText('8 episodes found')).toBeAttached()
  await filter.press('Escape')
  await expect(listedTitles(window).first()).toHaveText(largeTitle(COUNT))

  await episodeRow(window, largeTitle(COUNT)).focus()
  await window.keyboard.press('ArrowDown')
  await expect(episodeRow(window, largeTitle(COUNT - 1))).toBeFocused()
  await window.keyboard.press('End')
  const last = episodeRow(window, `${largeTitle(1)}$`)
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 1 })
  await expect(episodeList(window).locator('li').last()).toHaveAttribute('aria-posinset', '10000')
  await window.keyboard.press('Enter')
  await expect(pageSlot(window, 'title')).toHaveText(largeTitle(1))
  await window.keyboard.press('Home')
  await expect(episodeRow(window, largeTitle(COUNT))).toBeFocused()

  const library = join(dir, 'Viele')
  const indexes = () => readdir(join(folders.userData, 'library-index')).catch(() => [])
  await expect.poll(indexes).toHaveLength(1)
  expect(await quitApp(electronApp)).toBe(0)
  await writeLargeEpisode(library, COUNT, 'Anders')
  await writeLargeEpisode(library, COUNT + 1)
  await rm(join(library, largeFolder(COUNT - 1)), { recursive: true })

  const again = await readyWindow(await relaunch(electronApp))
  await expect(episodeRow(again, `${largeTitle(1)}$`)).toBeInViewport({ ratio: 1 })
  await episodeRow(again, `${largeTitle(1)}$`).press('Home')
  await expect(listedTitles(again).first()).toHaveText(largeTitle(COUNT + 1))
  await expect(listedTitles(again).nth(1)).toHaveText('Anders')
  await expect(listedTitles(again).nth(2)).toHaveText(largeTitle(COUNT - 2))
  expect(await setSizes(again)).toEqual([String(COUNT)])
})

/** Find and replace in all episodes: what is shown is replaced, and all of it is taken back; lists of the show. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { findBar } from './journey/correct-typos.ts'
import { createLibrary } from './journey/create-library.ts'
import { chooseEpisodeAction } from './journey/episode-list.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { importFile } from './journey/import-file.ts'
import { episodeFolders, readEpisode } from './journey/read-episodes.ts'

const panel = (window: Page): Locator =>
  window.getByRole('complementary', { name: 'Find and replace in all episodes' })

/** The texts of all episodes in a library, as they are on disk. */
async function textsOf(library: string): Promise<string[]> {
  const folders = await episodeFolders(library)
  const episodes = await Promise.all(folders.map((folder) => readEpisode(join(library, folder))))
  return episodes.map(({ page }) => page.textContent)
}

const count = (texts: readonly string[], word: string): number[] =>
  texts.map((text) => text.split(word).length - 1)

/** The sample twice: one is open. */
async function makeTwoEpisodes(
  electronApp: Parameters<typeof importFile>[0],
  window: Page,
  home: string,
) {
  const library = await createLibrary(window, home)
  await importFile(electronApp, window)
  await chooseEpisodeAction(window, '', 'Duplicate')
  await expect(window.locator('button[data-folder]')).toHaveCount(2)
  return library
}

test('what is shown and chosen is replaced in all episodes, by one rule or a list, and taken back', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await makeTwoEpisodes(electronApp, window, home)
  const before = await textsOf(library)
  await chooseMenuItem(electronApp, 'find-everywhere')
  const find = panel(window).getByLabel('Find', { exact: true })
  await expect(find).toBeFocused()
  await find.fill('firmeninteres')
  await panel(window).getByLabel('Replace with').fill('firmeninternes')
  await find.press('Enter')
  await expect(panel(window).getByText('2 places in 2 episodes')).toBeVisible()
  await expect(panel(window).locator('ins')).toHaveText(['firmeninternes', 'firmeninternes'])
  await expectAccessible(window, 'what was found')
  await panel(window).getByRole('button', { name: 'Replace 2 places' }).click()
  await expect(panel(window).getByText('2 places replaced in 2 episodes')).toBeVisible()
  await expect.poll(async () => count(await textsOf(library), 'firmeninternes')).toEqual([1, 1])
  await expectAccessible(window, 'what was replaced')
  await panel(window).getByRole('button', { name: 'Undo all' }).click()
  await expect(panel(window).getByText('2 places put back in 2 episodes')).toBeVisible()
  await expect.poll(() => textsOf(library)).toEqual(before)

  await panel(window).getByRole('button', { name: 'New list' }).click()
  const list = window.getByRole('complementary', { name: 'New list' })
  await list.getByLabel('Name of the list').fill('Typos')
  await list.getByLabel('Find, entry 1').fill('(LI)nked(In)')
  await list.getByLabel('Replace with, entry 1').fill('Linked$3')
  await list.getByRole('button', { name: 'Regular expression' }).click()
  await list.getByRole('button', { name: 'Match case' }).click()
  await list.getByRole('button', { name: 'Save list' }).click()
  await expect(list.getByText('a group that is not there')).toBeVisible()
  await list.getByLabel('Replace with, entry 1').fill('Linked$2')
  await list.getByRole('button', { name: 'Add entry' }).click()
  await list.getByLabel('Find, entry 2').fill('Eipisode')
  await list.getByLabel('Replace with, entry 2').fill('Episode')
  await expectAccessible(window, 'a replace list')
  await list.getByRole('button', { name: 'Save list' }).click()
  await expect
    .poll(async () => JSON.parse(await readFile(join(library, 'show.json'), 'utf8')).replaceLists)
    .toMatchObject([{ name: 'Typos', rules: [{ find: '(LI)nked(In)' }, { find: 'Eipisode' }] }])
  await expect(panel(window).getByRole('combobox', { name: 'What' })).toHaveValue('Typos')
  await panel(window).getByLabel('Only in the open episode').check()
  await panel(window).getByRole('button', { name: 'Search' }).click()
  const altText = panel(window).getByRole('listitem').filter({ hasText: 'Alt text' })
  await altText.last().getByRole('checkbox').uncheck()
  await panel(window).getByRole('button', { name: 'Replace 2 places' }).click()
  await expect(panel(window).getByText('2 places replaced in 1 episode')).toBeVisible()
  await expect
    .poll(async () => count(await textsOf(library), 'LInked').sort())
    .not.toEqual(count(before, 'LInked'))
  // In the window it is one edit like any other.
  await window.getByRole('textbox', { name: 'Episode page' }).locator('h1').click()
  await chooseMenuItem(electronApp, 'undo')
  await expect.poll(() => textsOf(library)).toEqual(before)
})

test('patterns in the page: groups, a preview, and a message for one that never ends', async ({
  electronApp,
  window,
  home,
}) => {
  await createLibrary(window, home)
  await importFile(electronApp, window)
  await chooseMenuItem(electronApp, 'find')
  const bar = findBar(window)
  const find = bar.getByLabel('Find', { exact: true })
  await bar.getByRole('button', { name: 'Regular expression' }).click()
  await bar.getByRole('button', { name: 'Match case' }).click()
  await find.fill('(firmen')
  await expect(bar.getByText('is not complete')).toBeVisible()
  await find.fill('(firmen)(interes)\\b')
  await expect(bar.locator('output')).toHaveText('1 of 1')
  await bar.getByLabel('Replace with').fill('$1-$3')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(bar.getByText('speaks of the group $3')).toBeVisible()
  await bar.getByLabel('Replace with').fill('$2-$1')
  await expect(bar.getByText('“firmeninteres” becomes “interes-firmen”')).toBeVisible()
  await expectAccessible(window, 'a pattern in the find bar')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(bar.locator('output')).toHaveText('1 replaced')
  await expect(window.getByText('eigenes interes-firmen Netzwerk')).toBeVisible()

  await find.fill('(\\w+\\s?)+§')
  // The window goes on meanwhile, and the next pattern is served.
  await bar.getByLabel('Replace with').fill('x')
  await expect(bar.getByText('takes too long')).toBeVisible({ timeout: 10_000 })
  await find.fill('Gurus?\\b')
  await expect(bar.locator('output')).toHaveText('1 of 2')
})

/** The list of episodes, and what can be done with each. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { createLibrary } from './journey/create-library.ts'
import {
  chooseEpisodeAction,
  episodeList,
  episodeRow,
  listedTitles,
} from './journey/episode-list.ts'
import { folderContents } from './journey/folder-contents.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { episodeFolders, readEpisode } from './journey/read-episodes.ts'

const sam = 'Podcast: Wie Sam LinkedIn'
const english = 'From the conversation to the finished page'
const german = 'Vom Gespräch zur fertigen Seite'

test('a new episode is renamed in the list, open or not', async ({ window, home }) => {
  const library = await createLibrary(window, home)
  const list = window.getByRole('navigation', { name: 'Library' })
  await list.getByRole('button', { name: 'New episode' }).click()
  await expect(pageEditor(window)).toBeFocused()
  await episodeRow(window, 'Untitled').press('F2')
  const field = window.getByRole('textbox', { name: 'Title of the episode' })
  await expect(field).toBeFocused()
  await field.fill('Öl und Töne')
  await field.press('Enter')
  await expect(pageSlot(window, 'title')).toHaveText('Öl und Töne')
  await expect(episodeRow(window, 'Öl und Töne')).toBeFocused()

  await list.getByRole('button', { name: 'New episode' }).click()
  await expect(pageSlot(window, 'title')).toHaveText('')
  await expect(pageEditor(window)).toBeFocused()
  await expect(listedTitles(window)).toHaveCount(2)
  await episodeRow(window, 'Öl und Töne').press('F2')
  await field.fill('Verworfen')
  await field.press('Escape')
  await expect(episodeRow(window, 'Öl und Töne')).toBeFocused()
  await episodeRow(window, 'Öl und Töne').press('F2')
  await field.fill('Über Öl')
  await field.press('Enter')
  await expect(episodeRow(window, 'Über Öl')).toBeVisible()
  await expect.poll(() => episodeFolders(library)).toContain('ueber-oel')
  const { page } = await readEpisode(join(library, 'ueber-oel'))
  expect(page.firstChild?.textContent).toBe('Über Öl')
})

test('beside an open panel, another episode leaves the focus in the list', async ({
  electronApp,
  window,
  home,
}) => {
  await openSample(window, home)
  await chooseMenuItem(electronApp, 'toggle-facts')
  const number = window.getByRole('textbox', { name: 'Episode number' })
  await expect(number).toBeFocused()
  await episodeRow(window, german).click()
  await expect(number).toHaveValue('1')
  await expect(episodeRow(window, german)).toBeFocused()
})

test('a duplicate is a whole episode of its own', async ({ window, home }) => {
  const library = await openSample(window, home)
  await chooseEpisodeAction(window, english, 'Duplicate')
  await expect(pageSlot(window, 'title')).toHaveText(`${english} (copy)`)
  await expect(listedTitles(window)).toHaveCount(4)
  const folders = await episodeFolders(library)
  const [original, copy] = folders.filter((name) => name.startsWith('002-')).map(inLibrary(library))
  const pictures = async (path = '') => folderContents(join(path, 'images'))
  expect(await pictures(copy)).toEqual(await pictures(original))
  expect((await readEpisode(copy ?? '')).id).not.toBe((await readEpisode(original ?? '')).id)
})

test('the trash gives an episode back as it was', async ({ window, home }) => {
  const library = await openSample(window, home)
  const before = await folderContents(library)
  await episodeRow(window, english).press('Delete')
  await expect(window.getByText(`“${english}” is in the trash.`)).toBeVisible()
  await expect(episodeRow(window, english)).toHaveCount(0)
  expect(await episodeFolders(library)).toHaveLength(2)
  await expect(episodeRow(window, german)).toBeFocused()

  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(episodeRow(window, english)).toBeVisible()
  const { '.trash': _trash, ...after } = await folderContents(library)
  expect(after).toEqual(before)

  await chooseEpisodeAction(window, sam, 'Move to trash')
  await expect(window.getByRole('heading', { name: 'No episode open' })).toBeVisible()
})

test('the list is filtered as one types', async ({ window, home }) => {
  await openSample(window, home)
  const filter = window.getByRole('searchbox', { name: 'Filter episodes' })
  await filter.pressSequentially('gespr')
  await expect(listedTitles(window)).toHaveText([german])
  await expect(window.getByText('1 episode found')).toBeAttached()
  await filter.fill('25')
  await expect(listedTitles(window)).toHaveText([new RegExp(`^${sam}`)])
  await filter.fill('nirgends')
  await expect(window.getByText('No episode matches the filter.')).toBeVisible()
  await filter.press('Escape')
  await expect(filter).toHaveValue('')
  await expect(listedTitles(window)).toHaveCount(3)
})

test('a changed state shows in the list and on disk', async ({ window, home }) => {
  const library = await openSample(window, home)
  await window.getByRole('button', { name: 'About the episode' }).click()
  await window.getByRole('complementary').getByText('Ready').click()
  await expect(episodeRow(window, sam)).toContainText('Ready')
  const [folder = ''] = (await episodeFolders(library)).slice(-1)
  const stateOnDisk = async () => (await readEpisode(join(library, folder))).page.attrs.state
  await expect.poll(stateOnDisk).toBe('ready')
})

test('episodes and library are shown in the file manager', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await openSample(window, home)
  await electronApp.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  await chooseEpisodeAction(window, german, 'Show in folder')
  await openLibraryMenu(window)
  await window.getByRole('menuitem', { name: 'Show in folder' }).click()
  const shown = () => electronApp.evaluate(() => (globalThis as { shown?: string[] }).shown)
  const [folder = ''] = await episodeFolders(library)
  await expect.poll(shown).toEqual([join(library, folder), library])
  await Promise.all(((await shown()) ?? []).map((path) => access(path)))
})

test('another library takes its place, and recent ones come back', async ({ window, home }) => {
  await openSample(window, home)
  await openLibraryMenu(window)
  await window.getByRole('menuitem', { name: 'New library …' }).click()
  await window.getByRole('button', { name: /^Back to/ }).click()
  await expect(pageEditor(window)).toBeVisible()
  await openLibraryMenu(window)
  await window.getByRole('menuitem', { name: 'New library …' }).click()
  await createLibrary(window, home, 'Zweite Sendung')
  await expect(window.getByText('No episodes yet.')).toBeVisible()
  await expect(pageEditor(window)).toHaveCount(0)
  await openLibraryMenu(window)
  await window.getByRole('menuitem', { name: 'Reinschrift Sample' }).click()
  await expect(listedTitles(window)).toHaveCount(3)
  await openLibraryMenu(window)
  await expect(window.getByRole('menuitem', { name: 'Zweite Sendung' })).toBeVisible()
})

test('the list is one stop for the keyboard, and arrows move in it', async ({ window, home }) => {
  await openSample(window, home)
  await window.getByRole('searchbox', { name: 'Filter episodes' }).focus()
  await window.keyboard.press('Tab')
  await expect(episodeRow(window, sam)).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(episodeRow(window, english)).toBeFocused()
  await window.keyboard.press('End')
  await expect(episodeRow(window, german)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(pageSlot(window, 'title')).toHaveText(german)
  await expect(episodeRow(window, german)).toHaveAttribute('aria-current', 'true')
  await window.keyboard.press('Home')
  await expect(episodeRow(window, sam)).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: 'New episode' })).toBeFocused()
  expect(await episodeList(window).locator('[tabindex="0"]').count()).toBe(2)
})

const inLibrary = (library: string) => (folder: string) => join(library, folder)

async function openLibraryMenu(window: Page): Promise<void> {
  await window.getByRole('button', { name: /switch library/ }).click()
}

/** The proof desk: an assistant goes through the findings of the real page by keyboard alone. */

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { createLibrary } from './journey/create-library.ts'
import { listedTitles } from './journey/episode-list.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { importFile } from './journey/import-file.ts'
import { openSettings } from './journey/open-settings.ts'
import { pageSlot } from './journey/page-editor.ts'
import { onlyEpisode, readEpisode } from './journey/read-episodes.ts'
import { readPage } from './journey/read-page.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

const desk = (window: Page): Locator =>
  window.getByRole('complementary', { name: 'Proofreading', exact: true })
const list = (window: Page): Locator => desk(window).getByRole('listbox')
const current = (window: Page): Locator => list(window).getByRole('option', { selected: true })

/** Goes down the list to the finding with these words. */
async function goTo(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Home')
  for (let step = 0; step < 60; step++) {
    if ((await current(window).locator('mark').textContent()) === words) return
    await window.keyboard.press('ArrowDown')
  }
  expect(await current(window).locator('mark').textContent()).toBe(words)
}

test('typos are fixed, ignored and explained to the glossary by a key each', async ({
  electronApp: app,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await importFile(app, window)
  await chooseMenuItem(app, 'toggle-proof')
  await expect(list(window)).toBeFocused()
  await expect(current(window).locator('mark')).toHaveText('in Episode des')
  await expect(desk(window).getByRole('status')).toContainText('1 of')
  await expect(desk(window).getByRole('progressbar')).toBeHidden()
  await expectAccessible(window, 'the proof desk')

  // The cursor in an underlined word shows it at the desk.
  await pageSlot(window, 'lead').click({ position: { x: 12, y: 12 } })
  await expect(current(window).locator('mark')).toHaveText('Eipisode')
  await list(window).focus()
  await goTo(window, 'Yiheng')
  await window.keyboard.press('g')
  await expect(list(window).locator('mark').filter({ hasText: 'Yiheng' })).toHaveCount(0)
  await goTo(window, 'LInkedIn')
  await window.keyboard.press('a')
  await desk(window).getByRole('button', { name: 'Change 2 places' }).press('Enter')
  await expect(list(window)).toBeFocused()
  expect((await readPage(window)).caption).toContain('wie er LinkedIn nutzt')

  for (const words of ['Eipisode', 'firmeninteres', 'Linkskein kein']) {
    await goTo(window, words)
    await window.keyboard.press('Enter')
    await expect(list(window).locator('mark').filter({ hasText: words })).toHaveCount(0)
  }
  const text = JSON.stringify(await readPage(window))
  expect(text).toContain('Episode 25//')
  expect(text).toContain('mein eigenes firmeninternes Netzwerk')
  expect(text).toContain('Views oder Links kein Geld')

  await chooseMenuItem(app, 'undo')
  await expect(list(window).locator('mark').filter({ hasText: 'Linkskein' })).toHaveCount(1)
  await goTo(window, 'Linkskein kein')
  await window.keyboard.press('1')

  await goTo(window, 'gepostet')
  await window.keyboard.press('i')
  await expect(list(window).locator('mark').filter({ hasText: 'gepostet' })).toHaveCount(0)
  const before = await list(window).getByRole('option').count()
  await window.keyboard.press('Home')
  await window.keyboard.press('s')
  await expect(list(window).getByRole('option')).toHaveCount(before - 1)
  await desk(window).getByRole('button', { name: 'Show the place that was passed over' }).click()
  await expect(list(window).getByRole('option')).toHaveCount(before)

  await waitUntilSaved(window)
  const folder = await onlyEpisode(library)
  const { page } = await readEpisode(folder)
  expect(JSON.stringify(page)).toContain('Links kein Geld')
  const ignored = JSON.parse(await readFile(join(folder, 'proofing.json'), 'utf8'))
  expect(ignored.ignored).toEqual([{ rule: 'spelling', words: 'gepostet' }])
  const show = JSON.parse(await readFile(join(library, 'show.json'), 'utf8'))
  expect(show.glossary).toEqual([{ term: 'Yiheng', wrong: [], like: null }])
})

test('a show has a glossary and switches rules, and the desk follows', async ({
  electronApp: app,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await importFile(app, window)
  const settings = await openSettings(window, 'Proofreading')
  await settings.getByText('Glossary: 0 entries').click()
  for (const term of ['LinkedIn', 'Post']) {
    await settings.getByLabel('New entry').fill(term)
    await settings.getByLabel('New entry').press('Enter')
  }
  await expect(settings.getByText('Glossary: 2 entries')).toBeVisible()
  await settings.getByText('Post', { exact: true }).click()
  await settings.getByRole('textbox', { name: 'Inflected like' }).fill('Film')
  await settings.getByRole('textbox', { name: 'Inflected like' }).press('Enter')
  await settings.getByText('LinkedIn', { exact: true }).click()
  await settings.getByRole('button', { name: 'Take out of the glossary' }).first().click()
  await settings.getByText('Rules', { exact: true }).click()
  await settings.getByRole('switch', { name: /^Du and du/ }).click()
  await settings.getByLabel('With typos only: words that may come or go').fill('2')
  await expectAccessible(window, 'settings of proofreading')
  await expect
    .poll(async () => JSON.parse(await readFile(join(library, 'show.json'), 'utf8')))
    .toMatchObject({
      glossary: [{ term: 'Post', wrong: [], like: 'Film' }],
      proofRules: { 'address-form': false },
      typoOnlyFreeWords: 2,
    })
  await chooseMenuItem(app, 'toggle-proof')
  await expect(list(window).locator('mark').filter({ hasText: 'Eipisode' })).toHaveCount(1)
  await expect(
    list(window)
      .locator('mark')
      .filter({ hasText: /^Deinen$/ }),
  ).toHaveCount(0)
})

test('where only typos may change, everything else is marked, and brought back or found right', async ({
  electronApp: app,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await importFile(app, window)
  await chooseMenuItem(app, 'toggle-proof')
  const only = desk(window).getByRole('switch', { name: /^Only typos may change/ })
  await expect(list(window)).toBeFocused()
  await only.focus()
  await window.keyboard.press('Space')
  await expect(only).toBeChecked()
  await expect(desk(window).getByText('Nothing changed beyond the spelling.')).toBeVisible()

  await waitUntilSaved(window)
  const episode = await onlyEpisode(library)
  // A typo is fixed, and the guest says something else.
  await list(window).focus()
  await goTo(window, 'Eipisode')
  await window.keyboard.press('Enter')
  const lead = pageSlot(window, 'lead')
  const said = (await lead.textContent()) ?? ''
  await lead.click()
  await window.keyboard.press('Home')
  await window.keyboard.type('Nie ')
  const altered = desk(window).getByRole('list', { name: 'Changes beyond the spelling' })
  await expect(altered.getByRole('listitem')).toHaveCount(1)
  await expect(altered.locator('ins')).toHaveText(/^Nie\s*$/)
  const marked = () => window.evaluate(() => CSS.highlights.get('page-altered')?.size ?? 0)
  await expect.poll(marked).toBe(1)
  await expectAccessible(window, 'what changed beyond the spelling')

  await altered.getByRole('button', { name: 'Bring back' }).press('Enter')
  await expect(lead).toHaveText(said)
  await expect(desk(window).getByText('Nothing changed beyond the spelling.')).toBeVisible()
  await chooseMenuItem(app, 'undo')
  await expect(altered.getByRole('listitem')).toHaveCount(1)
  await altered.getByRole('button', { name: 'Is all right' }).press('Enter')
  await expect(altered).toHaveCount(0)
  await expect.poll(marked).toBe(0)

  // The host opens it later, and sees the same unasked.
  await chooseMenuItem(app, 'toggle-proof')
  await chooseMenuItem(app, 'episode-new')
  await expect(pageSlot(window, 'title')).toHaveText('')
  await expect(desk(window)).toBeHidden()
  await listedTitles(window).filter({ hasText: 'Sam' }).click()
  await expect(only).toBeChecked()
  await expect(desk(window).getByText('Nothing changed beyond the spelling.')).toBeVisible()
  const file = join(episode, 'proofing.json')
  const { typoOnly } = JSON.parse(await readFile(file, 'utf8'))
  expect(typoOnly.allowed).toHaveLength(1)

  // Somebody took the version away.
  await chooseMenuItem(app, 'toggle-proof')
  await rm(join(episode, 'versions'), { recursive: true })
  await chooseMenuItem(app, 'toggle-proof')
  await desk(window).getByRole('button', { name: 'Compare from now on' }).press('Enter')
  await expect(desk(window).getByText('Nothing changed beyond the spelling.')).toBeVisible()
  await expect(desk(window).getByRole('alert')).toHaveCount(0)
  await only.click()
  await expect(only).not.toBeChecked()
  expect(JSON.parse(await readFile(file, 'utf8')).typoOnly).toBeNull()
})

test('an underlined place says below it what is wrong, and is fixed there', async ({
  electronApp: app,
  window,
  home,
}) => {
  await createLibrary(window, home)
  await importFile(app, window)
  await chooseMenuItem(app, 'toggle-proof')
  await expect(desk(window).getByRole('progressbar')).toBeHidden()
  await expect(list(window).locator('mark').filter({ hasText: 'Eipisode' })).toHaveCount(1)
  const lead = pageSlot(window, 'lead')
  const popover = window.getByRole('dialog', { name: 'This finding' })
  await lead.click({ position: { x: 12, y: 12 } })
  await expect(popover.getByRole('button', { name: 'Episode', exact: true })).toBeVisible()
  await expectAccessible(window, 'a finding below its place')
  await window.keyboard.press('Escape')
  await expect(popover).toBeHidden()
  await window.keyboard.press('Alt+Enter')
  await expect(popover.getByRole('button', { name: 'Episode', exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(popover).toBeHidden()
  await expect(lead).toHaveText(/^Episode 25/)
  await expect(window.getByRole('textbox', { name: 'Episode page' })).toBeFocused()
  await chooseMenuItem(app, 'undo')
  await expect(lead).toHaveText(/^Eipisode 25/)
})

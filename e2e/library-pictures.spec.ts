/** All pictures of the library: which lack a credit, and how one is put right wherever it is used. */
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { EMPTY_CREDIT } from '../src/episode/credits/credit.ts'
import { serializeEpisode } from '../src/episode/file/serialize-episode.ts'
import { createPage, createPicture } from '../src/episode/page.ts'
import { answerSaveDialog, expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { createLibrary } from './journey/create-library.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { coverPicture } from './journey/page-editor.ts'
import { readEpisode } from './journey/read-episodes.ts'

const picture = join(repositoryRoot, 'scripts/sample-show/conversation-to-page.jpg')

/** Three episodes: two show the same picture, one of them another whose file is gone. */
async function makeEpisodes(library: string): Promise<void> {
  const episodes = [
    { folder: '001-eins', title: 'Eins', src: 'images/a.jpg', credit: null },
    { folder: '002-zwei', title: 'Zwei', src: 'images/kopie.jpg', credit: null },
    {
      ...{ folder: '003-drei', title: 'Drei', src: 'images/weg.jpg' },
      credit: { ...EMPTY_CREDIT, creator: 'Anna' },
    },
  ]
  for (const [index, { folder, title, src, credit }] of episodes.entries()) {
    await mkdir(join(library, folder, 'images'), { recursive: true })
    const cover = createPicture('cover', { src, width: 1600, height: 900, credit }, 'Ein Bild')
    const page = createPage({ title, cover, facts: { number: index + 1, language: 'de' } })
    const at = '2026-11-24T08:00:00.000Z'
    const episode = { id: randomUUID(), createdAt: at, modifiedAt: at, page, unknownFields: {} }
    await writeFile(join(library, folder, 'episode.json'), serializeEpisode(episode))
    if (!credit) await copyFile(picture, join(library, folder, src))
  }
}

const rows = (window: Page): Locator =>
  window.getByRole('list', { name: 'Pictures of the library' }).getByRole('button')

test('a picture without a credit is found, and credited in all episodes at once', async ({
  electronApp,
  window,
  home,
  dir,
}) => {
  const library = await createLibrary(window, home)
  await makeEpisodes(library)
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByText('Eins', { exact: true })
    .click()
  await expect(coverPicture(window).locator('.credit-button')).toHaveText('Add credit')

  await chooseMenuItem(electronApp, 'show-pictures')
  await expect(rows(window)).toHaveText([
    /^kopie\.jpgNo creditin 2 episodes$/,
    /^weg\.jpgFoto: AnnaFile missingin one episode$/,
  ])
  await expectAccessible(window, 'pictures of the library')
  await window.getByRole('combobox', { name: 'Choice' }).click()
  await window.getByRole('option', { name: 'Without credit (1)' }).click()
  await expect(rows(window)).toHaveCount(1)
  await rows(window).focus()
  await window.keyboard.press('Enter')
  const panel = window.getByRole('complementary', { name: 'Credit of the picture' })
  await expect(panel.getByText('Applies to all 2 places')).toBeVisible()
  await expect(panel.getByLabel('Creator')).toBeFocused()
  await expectAccessible(window, 'credit of a picture of the library')
  await panel.getByLabel('Creator').fill('Jörg')
  await panel.getByLabel('Creator').press('Enter')
  const notice = window.getByText('The credit is changed in 2 episodes.')
  await expect(notice).toBeVisible()
  const creditOf = async (folder: string) =>
    (await readEpisode(join(library, folder))).page.child(1).attrs.credit?.creator ?? null
  await expect.poll(() => creditOf('001-eins')).toBe('Jörg')
  expect(await creditOf('002-zwei')).toBe('Jörg')

  await expect(window.getByText('No picture fits this.')).toBeVisible()
  await window.getByRole('combobox', { name: 'Choice' }).click()
  await window.getByRole('option', { name: 'All (2)' }).click()
  await window.getByRole('button', { name: 'Export list' }).click()
  await answerSaveDialog(electronApp, join(dir, 'nachweise.csv'))
  await window.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
  await expect(window.getByText('Written: nachweise.csv')).toBeVisible()
  expect(await readFile(join(dir, 'nachweise.csv'), 'utf8')).toContain('kopie.jpg,Photo: Jörg')

  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => creditOf('001-eins')).toBe(null)
  expect(await creditOf('002-zwei')).toBe(null)
  await panel.getByRole('button', { name: 'Open “Zwei”' }).click()
  await expect(window.getByRole('textbox', { name: 'Episode page' })).toContainText('Zwei')
  await expect(window.getByRole('complementary', { name: 'Picture credit' })).toBeVisible()
})

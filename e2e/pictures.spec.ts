/** A picture comes into the page, gets its credit, is checked, and leaves with its name. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readPictureMetadata } from '../src/library/pictures/read-picture-metadata.ts'
import { answerSaveDialog, dropFiles, expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { coverPicture, pageEditor, pageSlot } from './journey/page-editor.ts'
import { startEpisode } from './journey/start-episode.ts'
import { typeAtEnd } from './journey/type-at-end.ts'

const picture = join(repositoryRoot, 'scripts/sample-show/conversation-to-page.jpg')

const agency = join(repositoryRoot, 'src/library/pictures/fixtures/agency.jpg')

const creditPanel = (window: Page): Locator =>
  window.getByRole('complementary', { name: 'Picture credit' })
const exportPanel = (window: Page): Locator => window.getByRole('complementary', { name: 'Export' })
const notes = (window: Page): Locator =>
  exportPanel(window).getByRole('region', { name: /notes? on (a )?picture/ })

test('from the dropped file to its credit in the exported page', async ({
  electronApp,
  window,
  home,
  dir,
}) => {
  await startEpisode(electronApp, window, home)
  await typeAtEnd(window, 'title', 'Vom Gespräch zur Seite')
  const cover = coverPicture(window)
  await dropFiles(electronApp, cover.getByRole('button').first(), [picture])
  await expect(cover.locator('img')).toHaveJSProperty('naturalWidth', 1600)

  await chooseMenuItem(electronApp, 'export')
  await expect(notes(window).getByRole('button')).toHaveText([
    'CoverNo credit',
    'CoverNo alternative text',
  ])
  await expectAccessible(window, 'notes before the export')
  await notes(window).getByRole('button', { name: 'No alternative text' }).click()
  await expect(pageEditor(window)).toBeFocused()
  await window.keyboard.type('Ein Gespräch wird eine Seite (Foto: Anna)')
  await expect(notes(window).getByRole('button')).toHaveText([
    'CoverNo credit',
    'CoverCredit in the alternative text: (Foto: Anna)',
  ])
  for (const _letter of ' (Foto: Anna)') await window.keyboard.press('Backspace')

  await notes(window).getByRole('button', { name: 'No credit' }).click()
  const panel = creditPanel(window)
  await expect(panel.getByLabel('Creator')).toBeFocused()
  await window.keyboard.type('Anna Müller')
  await panel.getByLabel('Link to the source').fill('https://anna.example/1')
  const licence = panel.getByRole('combobox', { name: 'Licence' })
  await licence.fill('by-sa 4')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(licence).toHaveValue('CC BY-SA 4.0')
  await expect(panel.getByLabel('Link to the licence')).toHaveValue(
    'https://creativecommons.org/licenses/by-sa/4.0/',
  )
  await panel.getByLabel('Title of the work').fill('Am See')
  await panel.getByLabel('May be shown until').fill('2020-12-31')
  await panel.getByLabel('Note').focus()
  await expect(cover.locator('.credit-button')).toHaveText(
    'Photo: “Am See” by Anna Müller, CC BY-SA 4.0',
  )
  await chooseMenuItem(electronApp, 'export')
  await expect(notes(window).getByRole('button')).toHaveText('CoverRights ended on Dec 31, 2020')
  await notes(window).getByRole('button').click()
  await panel.getByLabel('May be shown until').fill('')
  await panel.getByLabel('May be shown until').press('Enter')

  await chooseMenuItem(electronApp, 'export')
  await expect(exportPanel(window).getByRole('button', { name: 'Export …' })).toBeEnabled()
  await expect(notes(window)).toHaveCount(0)
  await answerSaveDialog(electronApp, join(dir, 'seite.html'))
  await exportPanel(window).getByRole('button', { name: 'Export …' }).click()
  await expect(exportPanel(window).getByText('Exported to seite.html')).toBeVisible()
  expect(await readFile(join(dir, 'seite.html'), 'utf8')).toContain(
    'Photo: “<span class="work">Am See</span>” by <a class="creator" href="https://anna.example/1">Anna Müller</a>, <a class="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>',
  )
})

test('a picture that only decorates needs no alternative text', async ({
  electronApp,
  window,
  home,
}) => {
  await startEpisode(electronApp, window, home)
  const cover = coverPicture(window)
  await dropFiles(electronApp, cover.getByRole('button').first(), [picture])
  await cover.getByRole('button', { name: 'Add credit' }).click()
  await creditPanel(window).getByRole('switch', { name: 'Only decoration' }).click()
  await expect(cover).toHaveAttribute('data-decorative')
  await chooseMenuItem(electronApp, 'export')
  await expect(notes(window).getByRole('button')).toHaveText('CoverNo credit')
  await chooseMenuItem(electronApp, 'undo')
  await expect(notes(window).getByRole('button')).toHaveCount(2)
})

test('what the file says is proposed, and goes with the exported picture', async ({
  electronApp,
  window,
  home,
  dir,
}) => {
  const episode = await startEpisode(electronApp, window, home)
  await typeAtEnd(window, 'title', 'Ein Bild von dpa')
  const cover = coverPicture(window)
  await dropFiles(electronApp, cover.getByRole('button').first(), [agency])
  const panel = creditPanel(window)
  const found = panel.getByRole('region', { name: 'The file says' })
  await expect(found).toContainText('picture alliance/dpa | Jörg Müller')
  await expect(found).toContainText('IPTC says for “Credit line”: dpa')
  await expectAccessible(window, 'credit with what the file says')
  await expect(cover.locator('.credit-button')).toHaveText('Add credit')
  await found.getByRole('button', { name: 'Take over' }).click()
  await expect(found).toHaveCount(0)
  await expect(panel.getByLabel('Creator')).toHaveValue('Jörg Müller')
  await expect(panel.getByRole('combobox', { name: 'Licence' })).toHaveValue('CC BY 4.0')
  await expect(pageSlot(window, 'alt', cover)).toHaveText('')

  await chooseMenuItem(electronApp, 'export')
  const exports = exportPanel(window)
  await exports.getByText('Pictures', { exact: true }).click()
  await exports.getByRole('combobox', { name: 'Picture format' }).click()
  await window.getByRole('option', { name: 'WebP' }).click()
  await exports.getByLabel('At most so wide').fill('32')
  await exports.getByLabel('At most so wide').press('Enter')
  await expect(exports.getByText('Enter a whole number from 100 to 10000.')).toBeVisible()
  await exports.getByLabel('At most so wide').fill('')
  await exports.getByLabel('At most so wide').press('Enter')
  await expectAccessible(window, 'settings of pictures')
  await answerSaveDialog(electronApp, join(dir, 'seite.html'))
  await exports.getByRole('button', { name: 'Export …' }).click()
  await expect(exports.getByText('Exported to seite.html')).toBeVisible()
  const made = await readFile(join(dir, 'seite-images', 'agency.webp'))
  const { metadata, hasLocation } = await readPictureMetadata(made)
  expect(metadata).toMatchObject({ creator: 'Jörg Müller', title: 'Am See', source: 'dpa' })
  expect(hasLocation).toBe(false)
  expect(await readFile(join(episode, 'images', 'agency.jpg'))).toEqual(await readFile(agency))
})

/** What a show wants of its pages: wording of credits, fields of front matter, and what may not leave. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { answerSaveDialog, expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { chooseTarget } from './journey/choose-target.ts'
import { createLibrary } from './journey/create-library.ts'
import { expectAccessible } from './journey/expect-accessible.ts'
import { importFile } from './journey/import-file.ts'
import { openSettings } from './journey/open-settings.ts'
import { coverPicture } from './journey/page-editor.ts'

const panel = (window: Page, name: string): Locator => window.getByRole('complementary', { name })

test('credits are worded as the show wants, in the page, its exports and for everybody', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await importFile(electronApp, window)
  const show = await openSettings(window, 'Show')
  await expectAccessible(window, 'settings of the show')
  const wording = show.getByLabel('Credits on German pages')
  await wording.fill('Foto {who}')
  await wording.press('Enter')
  await expect(show.getByText('{creator} must be in it')).toBeVisible()
  await wording.fill('© {creator} – {source}')
  await wording.press('Enter')
  await expect(coverPicture(window).locator('.credit-button')).toHaveText(
    '© Stroisch.eu – Canva.com',
  )
  await show.getByLabel('Address of a page').fill('https://stroisch.eu/podcast/{slug}/')
  await show.getByLabel('Address of a page').press('Enter')
  const file = join(library, 'show.json')
  await expect
    .poll(async () => JSON.parse(await readFile(file, 'utf8')))
    .toMatchObject({
      creditTemplates: { de: '© {creator} – {source}' },
      pageAddress: 'https://stroisch.eu/podcast/{slug}/',
    })
  await chooseMenuItem(electronApp, 'export')
  await expect(window.frameLocator('iframe').locator('figcaption')).toContainText(
    '© Stroisch.eu – Canva.com',
  )
})

test('front matter has the fields of the show, and a page goes as a Word file', async ({
  electronApp,
  window,
  home,
  dir,
}) => {
  await createLibrary(window, home)
  await importFile(electronApp, window)
  await chooseMenuItem(electronApp, 'export')
  await chooseTarget(window, 'Hugo')
  const exports = panel(window, 'Export')
  await exports.getByText('Fields of the front matter').click()
  const number = exports.getByLabel('Number', { exact: true })
  await number.fill('title')
  await number.press('Enter')
  await expect(exports.getByText('“title” is there already.')).toBeVisible()
  await number.fill('folge')
  await number.press('Enter')
  await exports.getByLabel('Further fields').fill('layout: episode')
  await exports.getByLabel('Number', { exact: true }).focus()
  await expectAccessible(window, 'fields of front matter')
  await exports.getByRole('tab', { name: 'Source' }).click()
  const source = window.getByRole('region', { name: 'Source of the exported page' })
  await expect(source).toContainText('folge: 25')
  await expect(source).toContainText('layout: episode')

  await chooseTarget(window, 'Word (DOCX)')
  await expect(exports.getByText('This file is not text.')).toBeVisible()
  await expect(exports.getByRole('button', { name: 'Copy' })).toBeDisabled()
  await answerSaveDialog(electronApp, join(dir, 'folge-25.docx'))
  await exports.getByRole('button', { name: 'Export …' }).click()
  await expect(exports.getByText('Exported to folge-25.docx')).toBeVisible()
  const parts = unzipSync(await readFile(join(dir, 'folge-25.docx')))
  expect(Object.keys(parts)).toContain('word/document.xml')
})

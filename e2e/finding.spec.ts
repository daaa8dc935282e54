/** Find and replace goes through the whole page, and corrects the sample. */
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { correctTypos, findBar } from './journey/correct-typos.ts'
import { createLibrary } from './journey/create-library.ts'
import { importFile } from './journey/import-file.ts'
import { readPage } from './journey/read-page.ts'
import { receiptPanel } from './journey/receipt-panel.ts'
import { typeAtEnd } from './journey/type-at-end.ts'

test.beforeEach(async ({ electronApp, window, home }) => {
  await createLibrary(window, home)
  await importFile(electronApp, window)
})

test('corrects the four typos in lead, picture words and text, and nothing else', async ({
  electronApp,
  window,
}) => {
  const imported = await readPage(window)
  await correctTypos(electronApp, window)
  const corrected = JSON.stringify(imported)
    .replace('Eipisode 25//', 'Episode 25//')
    .replaceAll('wie er LInkedIn nutzt', 'wie er LinkedIn nutzt')
    .replace('oder Linkskein kein Geld', 'oder Likes kein Geld')
    .replace('mein eigenes firmeninteres Netzwerk', 'mein eigenes firmeninternes Netzwerk')
  expect(await readPage(window)).toEqual(JSON.parse(corrected))

  for (const _typo of [1, 2, 3, 4]) await chooseMenuItem(electronApp, 'undo')
  await expect.poll(() => readPage(window)).toEqual(imported)
})

test('goes from place to place and replaces one at a time', async ({ electronApp, window }) => {
  await chooseMenuItem(electronApp, 'find')
  const bar = findBar(window)
  const result = bar.locator('output')
  await bar.getByLabel('Find', { exact: true }).fill('Guru')
  await expect(result).toHaveText('1 of 2')
  await bar.getByRole('button', { name: 'Next match' }).click()
  await expect(result).toHaveText('2 of 2')
  await bar.getByLabel('Find', { exact: true }).press('Shift+Enter')
  await expect(result).toHaveText('1 of 2')

  await bar.getByLabel('Replace with').fill('Kenner')
  await bar.getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(result).toHaveText('1 of 1')
  const words = (await readPage(window)).body.join(' ')
  expect(words).toContain('LinkedIn-Kenners')
  expect(words).toContain('von diesem Guru kaufst')

  await bar.getByLabel('Find', { exact: true }).fill('Hyperloop')
  await expect(result).toHaveText('Not found')
  await window.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('the next click places the cursor, whatever was found before', async ({
  electronApp,
  window,
}) => {
  await correctTypos(electronApp, window)
  await receiptPanel(window).getByText('Recognised').click()
  const before = await readPage(window)
  await typeAtEnd(window, 'title', '!')
  expect(await readPage(window)).toEqual({ ...before, title: `${before.title}!` })
})

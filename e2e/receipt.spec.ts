/** What an import did can be read in its receipt, and each part of it can be undone and done again. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { clickInto } from './journey/click-into.ts'
import { createLibrary } from './journey/create-library.ts'
import { importFile } from './journey/import-file.ts'
import { pageSlot } from './journey/page-editor.ts'
import { onlyEpisode, readEpisode } from './journey/read-episodes.ts'
import { readPage, type ShownPage } from './journey/read-page.ts'
import { readReceipt, receiptCard, receiptCards } from './journey/receipt-panel.ts'
import { reopen } from './journey/reopen.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

const title = 'Podcast: Wie Sam LinkedIn zur Werbung für seine agilen Methoden nutzt'
const alt = 'Sam erklärt in Episode des Podcasts Designed Innovation, wie er LInkedIn nutzt.'
const lead =
  'Eipisode 25// Sam Yiheng Cen ist Spezialist für agile Methoden, unter anderem für Design Thinking. Auf LinkedIn ist er sehr aktiv. Das ist die zwölfte Folge meiner Sonderserie Social Media.'
const headings = [
  'Wo Sam die Chancen von Social Media sieht',
  'Wieso Sam Social Media auch für einen wichtigen Teil der Arbeitskultur hält',
  'Wie Sam Social Media für sich selbst nutzt',
  'Wo Sam den Schwerpunkt bei Social Media sieht',
  'Was Sam als Startpunkt in Social Media raten würde',
]

/** How the page differs when one item is undone: the words of the item, and what the page then has. */
type Undone = [
  name: string,
  words: string,
  undone: (page: ShownPage) => Partial<ShownPage> & { number?: null; language?: null },
]

const atTop = (page: ShownPage, line: string) => ({ body: [line, ...page.body] })
const recognised: Undone[] = [
  ['Title', `${title} (de)`, (page) => ({ title: '', ...atTop(page, `${title} (de)`) })],
  [
    'Language of the page: German',
    ' (de)',
    // A page that names no language is in that of the window, and so is the word before the credit.
    () => ({ title: `${title} (de)`, credit: 'Photo: Stroisch.eu/Canva.com', language: null }),
  ],
  ['Alternative text of the cover', alt, (page) => ({ alt: '', ...atTop(page, alt) })],
  [
    'Caption of the cover',
    `${alt} - Foto: Stroisch.eu/Canva.com`,
    (page) => ({ caption: '', ...atTop(page, `${alt} - Foto: Stroisch.eu/Canva.com`) }),
  ],
  [
    'Credit: Photo: Stroisch.eu/Canva.com',
    ' - Foto: Stroisch.eu/Canva.com',
    () => ({ caption: `${alt} - Foto: Stroisch.eu/Canva.com`, credit: 'Add credit' }),
  ],
  ['Lead', lead, (page) => ({ lead: '', ...atTop(page, lead) })],
  ['Episode number: 25', 'Eipisode 25', () => ({ number: null })],
  [
    'Player',
    'Stroisch Designed Innovation',
    (page) => ({ player: '', ...atTop(page, 'Stroisch Designed Innovation') }),
  ],
  ...headings.map(
    (heading): Undone => [
      'Heading 2',
      heading,
      ({ body }) => ({ body: body.map((line) => (line === `## ${heading}` ? heading : line)) }),
    ],
  ),
]
const removed: Undone[] = [
  ['Title a second time', `${title} (de)`, (page) => atTop(page, `${title} (de)`)],
  ['Loading message', 'Loading', (page) => atTop(page, 'Loading')],
  ['Separator', '/', (page) => atTop(page, '/')],
  [
    'Comment form',
    'Schreibe einen Kommentar',
    ({ body }) => ({ body: [...body, 'Schreibe einen Kommentar'] }),
  ],
]

let library: string
test.beforeEach(async ({ electronApp, window, home }) => {
  library = await createLibrary(window, home)
  await importFile(electronApp, window)
})

const press = (card: Locator, name: RegExp) => card.getByRole('button', { name }).click()

test('lists every field recognised and every line removed, in the words of the source', async ({
  window,
}) => {
  const itemsOf = (group: string, items: Undone[]) =>
    items.map(([name, words]) => ({ group, name, words }))
  expect(await readReceipt(window)).toEqual([
    ...itemsOf('Recognised', recognised),
    ...itemsOf('Removed', removed),
  ])
})

test('undoes each item and does it again', async ({ window }) => {
  const imported = await readPage(window)
  for (const [index, [, words, undone]] of [...recognised, ...removed].entries()) {
    const card = receiptCards(window).nth(index)
    await press(card, /^(Undo|Put back):/)
    const { number: _, language: __, ...changed } = undone(imported)
    expect(await readPage(window), words).toEqual({ ...imported, ...changed })
    await press(card, /^(Apply again|Remove again):/)
    expect(await readPage(window), words).toEqual(imported)
  }
})

test('undoes the facts, too, and all of it is kept', async ({ electronApp, window }) => {
  await press(receiptCard(window, 'Episode number: 25'), /^Undo:/)
  await press(receiptCard(window, 'Language of the page: German'), /^Undo:/)
  await press(receiptCard(window, 'Credit: Photo: Stroisch.eu/Canva.com'), /^Undo:/)
  await press(receiptCard(window, 'Comment form'), /^Put back:/)
  await waitUntilSaved(window)
  const { page } = await readEpisode(await onlyEpisode(library))
  expect(page.attrs).toMatchObject({ number: null, language: null })
  expect(page.child(1).attrs.credit).toBeNull()

  const { app, window: reopened } = await reopen(electronApp)
  await chooseMenuItem(app, 'import-receipt')
  await expect(receiptCard(reopened, 'Comment form')).toContainText('back on the page')
  await expect(receiptCard(reopened, 'Episode number: 25')).toContainText('undone')
  await press(receiptCard(reopened, 'Comment form'), /^Remove again:/)
  await expect(pageSlot(reopened, 'body')).not.toContainText('Schreibe einen Kommentar')
})

test('agrees with undo and redo', async ({ electronApp, window }) => {
  const loading = receiptCard(window, 'Loading message')
  const heading = receiptCard(window, 'Heading 2')
  const imported = await readPage(window)
  await press(loading, /^Put back:/)
  await press(heading, /^Undo:/)
  const both = await readPage(window)

  await chooseMenuItem(electronApp, 'undo')
  await chooseMenuItem(electronApp, 'undo')
  expect(await readPage(window)).toEqual(imported)
  await expect(loading.getByRole('button')).toHaveText('Put back')
  await expect(heading.getByRole('button')).toHaveText('Undo')

  await chooseMenuItem(electronApp, 'redo')
  await expect(loading.getByRole('button')).toHaveText('Remove again')
  await expect(heading.getByRole('button')).toHaveText('Undo')
  await chooseMenuItem(electronApp, 'redo')
  await expect(heading.getByRole('button')).toHaveText('Apply again')
  expect(await readPage(window)).toEqual(both)
})

test('leaves alone what the person has changed since', async ({ window }) => {
  const card = receiptCard(window, 'Lead')
  await clickInto(pageSlot(window, 'lead'))
  await window.keyboard.press('ControlOrMeta+a')
  await window.keyboard.type('Sam kommt.')
  const edited = await readPage(window)
  await press(card, /^Undo:/)
  expect(await readPage(window)).toEqual({ ...edited, ...atTop(edited, lead) })
  await press(card, /^Apply again:/)
  expect(await readPage(window)).toEqual(edited)
})

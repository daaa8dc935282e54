/** How the page that a host copied from her website gets into the app, and that no word of it is lost. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { pngPicture } from '../src/library/testing/pictures.ts'
import {
  wordDocument,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../src/library/testing/word-document.ts'
import { wordpressExport, wordpressItem } from '../src/library/testing/wordpress-export.ts'
import { answerOpenDialog, dropFiles, expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { createLibrary } from './journey/create-library.ts'
import { listedTitles } from './journey/episode-list.ts'
import { importFile, samplePage } from './journey/import-file.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { paste } from './journey/paste.ts'
import { episodeFolders, onlyEpisode, readEpisode } from './journey/read-episodes.ts'
import { readPage, type ShownPage } from './journey/read-page.ts'
import { readReceipt, receiptPanel } from './journey/receipt-panel.ts'
import { startEpisode } from './journey/start-episode.ts'

const fixtures = join(import.meta.dirname, '../src/episode/fixtures')
const source = await readFile(samplePage, 'utf8')
const lines = source.split('\n')
const headings = [15, 21, 25, 31, 39]
const alt = 'Sam erklärt in Episode des Podcasts Designed Innovation, wie er LInkedIn nutzt.'

const expectedPage: ShownPage = {
  title: 'Podcast: Wie Sam LinkedIn zur Werbung für seine agilen Methoden nutzt',
  alt,
  caption: alt,
  credit: 'Foto: Stroisch.eu/Canva.com',
  lead: lines[5] ?? '',
  player: 'Stroisch Designed Innovation',
  body: lines.flatMap((line, index) => {
    const isBody = index >= 12 && index < 47 && line !== ''
    return isBody ? [headings.includes(index + 1) ? `## ${line}` : line] : []
  }),
}

/** The page is the one that the source was, and page and receipt together have its every word, in order. */
async function expectSamplePage(window: Page): Promise<void> {
  await expect(receiptPanel(window)).toBeVisible()
  const page = await readPage(window)
  expect(page).toEqual(expectedPage)

  const receipt = await readReceipt(window)
  const wordsOf = (name: string) => receipt.find((item) => item.name === name)?.words
  const removed = receipt.filter(({ group }) => group === 'Removed').map(({ words }) => words)
  const all = [
    ...[page.title, wordsOf('Language of the page: German'), page.alt],
    ...[page.caption, wordsOf('Credit: Photo: Stroisch.eu/Canva.com'), page.lead, page.player],
    ...removed.slice(0, 3),
    ...page.body.map((block) => block.replace(/^## /, '')),
    ...removed.slice(3),
  ]
  expect(all.join(' ').split(/\s+/)).toEqual(source.trim().split(/\s+/))
}

/** The same is on disk, with the facts, and the source is kept to the byte. */
async function expectSampleEpisode(library: string, sourceName: string): Promise<void> {
  const path = await onlyEpisode(library)
  const { page } = await readEpisode(path)
  expect(page.attrs).toMatchObject({ number: 25, language: 'de', state: 'draft' })
  expect(page.child(1).attrs.credit).toMatchObject({
    creator: 'Stroisch.eu',
    source: 'Canva.com',
  })
  expect(await readdir(join(path, 'sources'))).toEqual([sourceName, `${sourceName}.receipt.json`])
  expect(await readFile(join(path, 'sources', sourceName))).toEqual(await readFile(samplePage))
}

test('File > Import makes the sample an episode', async ({ electronApp, window, home }) => {
  const library = await createLibrary(window, home)
  await importFile(electronApp, window)
  await expectSamplePage(window)
  await expectSampleEpisode(library, 'folge-25-sam-linkedin.txt')
  await expect(pageEditor(window)).toHaveAttribute('lang', 'de')
})

test('a Word document comes in with its picture, and a WordPress export as several episodes', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  const document = join(home, 'Ein Gespräch.docx')
  const words = [wordRun('Ein Titel'), wordPicture('sam', 'Sam'), wordRun('Ein Satz, der bleibt.')]
  const body = words.map((content) => wordParagraph(content)).join('')
  await writeFile(document, wordDocument({ body, pictures: { sam: pngPicture(30, 20) } }))
  await importFile(electronApp, window, document)
  await expect(pageEditor(window)).toContainText('Ein Satz, der bleibt.')
  const path = await onlyEpisode(library)
  expect(await readdir(join(path, 'images'))).toEqual(['picture-1.png'])

  const site = join(home, 'show.xml')
  const posts = ['Erste Folge', 'Zweite Folge'].map((title) =>
    wordpressItem({ title, content: 'So.' }),
  )
  const broken = wordpressItem({ title: 'Kaputt' }).replace('<wp:post_id>', '<b>')
  await writeFile(site, wordpressExport([...posts, broken]))
  await answerOpenDialog(electronApp, site)
  await chooseMenuItem(electronApp, 'import')
  await expect(window.getByText('“show.xml” is damaged at Kaputt, 8:')).toBeVisible()
  for (const title of ['Ein Titel', 'Erste Folge', 'Zweite Folge']) {
    await expect(listedTitles(window).filter({ hasText: title })).toHaveCount(1)
  }
})

test('a file dropped on the window becomes the same episode', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await dropFiles(electronApp, window.getByRole('main'), [samplePage])
  await expectSamplePage(window)
  await expectSampleEpisode(library, 'folge-25-sam-linkedin.txt')
})

test('text pasted into an empty episode becomes the same', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await chooseMenuItem(electronApp, 'episode-new')
  await expect(pageEditor(window)).toBeFocused()
  await paste(electronApp, { text: source })
  await expectSamplePage(window)
  await expectSampleEpisode(library, 'pasted.txt')
})

for (const name of ['folge-25.md', 'folge-25.html', 'folge-25.fragment.html']) {
  test(`${name} becomes the page it was made of`, async ({ electronApp, window, home }) => {
    const library = await createLibrary(window, home)
    await importFile(electronApp, window, join(fixtures, name))
    const corrected: ShownPage = JSON.parse(
      JSON.stringify(expectedPage)
        .replace('Eipisode', 'Episode')
        .replaceAll('LInkedIn', 'LinkedIn')
        .replace('Linkskein kein', 'Likes kein')
        .replace('firmeninteres', 'firmeninternes'),
    )
    // Without a picture there is no place for its alternative text: the export said so.
    expect(await readPage(window)).toEqual({ ...corrected, alt: '' })
    const path = await onlyEpisode(library)
    expect((await readEpisode(path)).page.attrs).toMatchObject({ number: 25, language: 'de' })
    const [kept = ''] = await readdir(join(path, 'sources'))
    expect(await readFile(join(path, 'sources', kept))).toEqual(
      await readFile(join(fixtures, name)),
    )
  })
}

test('several files become an episode each, and the first is opened', async ({
  electronApp,
  window,
  home,
}) => {
  const library = await createLibrary(window, home)
  await answerOpenDialog(electronApp, [samplePage, join(fixtures, 'folge-25.md')])
  await chooseMenuItem(electronApp, 'import')
  await expectSamplePage(window)
  expect(await episodeFolders(library)).toHaveLength(2)
})

test('an import is undone: its episode is in the trash, and the one before is open', async ({
  electronApp,
  window,
  home,
}) => {
  const episode = await startEpisode(electronApp, window, home)
  await window.keyboard.type('Vorher')
  await importFile(electronApp, window)
  const notice = window.getByRole('status').filter({ hasText: 'is imported.' })
  await notice.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(pageSlot(window, 'title')).toHaveText('Vorher')
  await expect(listedTitles(window)).toHaveText(['Vorher'])
  expect(await episodeFolders(dirname(episode))).toHaveLength(1)

  await window.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(listedTitles(window)).toHaveCount(2)
})

test('pasted text is undone to the empty page, its source is kept, and undo brings it back', async ({
  electronApp,
  window,
  home,
}) => {
  const episode = await startEpisode(electronApp, window, home)
  await paste(electronApp, { text: 'Sam erzählt\n\nEin erster Absatz.\n\nEin zweiter.' })
  await expect(receiptPanel(window)).toBeVisible()
  const notice = window.getByRole('status').filter({ hasText: 'The pasted text is imported.' })
  await notice.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(pageSlot(window, 'title')).toHaveText('')
  // The window may still say that the import is saved.
  await expect.poll(async () => (await readEpisode(episode)).page.textContent).toBe('')
  expect(await readdir(join(episode, 'sources'))).toContain('pasted.txt')
  await chooseMenuItem(electronApp, 'undo')
  await expect(pageEditor(window)).toContainText('Ein erster Absatz.')
})

test('a cancelled dialog changes nothing', async ({ electronApp, window, home }) => {
  const library = await createLibrary(window, home)
  const before = await readdir(library)
  const asked = await answerOpenDialog(electronApp, null)
  await chooseMenuItem(electronApp, 'import')
  await expect
    .poll(asked)
    .toMatchObject([{ filters: [{ extensions: expect.arrayContaining(['txt', 'md', 'html']) }] }])
  await expect(window.getByRole('heading', { name: 'The first episode' })).toBeVisible()
  await expect(receiptPanel(window)).toBeHidden()
  expect(await readdir(library)).toEqual(before)
})

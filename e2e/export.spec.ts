/** The finished page leaves the app as Markdown and HTML, to the byte what the repository says. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { HtmlRenderer, Parser } from 'commonmark'
import { fromHtml } from 'hast-util-from-html'
import sharp from 'sharp'
import { wordsOf } from '../src/episode/formats/html/words.ts'
import { answerMessageBox, answerOpenDialog, answerSaveDialog, expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { chooseTarget } from './journey/choose-target.ts'
import { correctTypos } from './journey/correct-typos.ts'
import { createLibrary } from './journey/create-library.ts'
import { importFile } from './journey/import-file.ts'
import { coverPicture } from './journey/page-editor.ts'
import { readClipboard } from './journey/read-clipboard.ts'
import { readPage } from './journey/read-page.ts'
import { typeAtEnd } from './journey/type-at-end.ts'

const fixtures = join(repositoryRoot, 'src/episode/fixtures')
const picture = join(repositoryRoot, 'scripts/sample-show/conversation-to-page.jpg')

const targets = [
  { label: 'CommonMark', file: 'folge-25.md' },
  { label: 'Hugo', file: 'site-generators/folge-25.hugo.md' },
  { label: 'HTML page', file: 'folge-25.html' },
  { label: 'HTML to paste', file: 'folge-25.fragment.html' },
  { label: 'WordPress blocks', file: 'folge-25.wordpress.html' },
  { label: 'Plain text', file: 'folge-25.txt' },
]

const panel = (window: Page): Locator => window.getByRole('complementary', { name: 'Export' })

async function exportTo(app: ElectronApplication, window: Page, path: string) {
  const asked = await answerSaveDialog(app, path)
  await panel(window).getByRole('button', { name: 'Export …' }).click()
  return asked
}

const written = (window: Page, name: string) => panel(window).getByText(`Exported to ${name}`)

test.beforeEach(async ({ electronApp, window, home }) => {
  await createLibrary(window, home)
  await importFile(electronApp, window)
  await chooseMenuItem(electronApp, 'export')
  await expect(panel(window).getByRole('button', { name: 'Export …' })).toBeEnabled()
})

test('the corrected sample becomes the files of the repository, to the byte', async ({
  electronApp,
  window,
  dir,
}) => {
  await correctTypos(electronApp, window)
  for (const { label, file } of targets) {
    await chooseTarget(window, label)
    const out = join(dir, basename(file))
    const asked = await exportTo(electronApp, window, out)
    await expect(written(window, basename(file))).toBeVisible()
    expect(await readFile(out, 'utf8')).toBe(await readFile(join(fixtures, file), 'utf8'))
    const extensions = [extname(file).slice(1)]
    expect(await asked()).toMatchObject([{ filters: [{ extensions }] }])
  }
})

test('by keyboard alone a site generator is chosen, and what it would do is named', async ({
  window,
}) => {
  const format = panel(window).getByRole('combobox', { name: 'Format' })
  await format.focus()
  // The first key opens the list, at the format in use.
  const names = ['HTML page', 'HTML to paste', 'WordPress blocks', 'CommonMark', 'Hugo', 'Jekyll']
  for (const name of names) {
    await window.keyboard.press('ArrowDown')
    const option = window.getByRole('option', { name, exact: true })
    await expect(option).toHaveAttribute('data-combobox-selected', 'true')
  }
  await window.keyboard.press('Enter')
  await expect(format).toHaveValue('Jekyll')
  await expect(format).toBeFocused()
  await expect(format).toHaveAccessibleDescription(/jekyll-seo-tag/)
  const named = panel(window).getByRole('listitem')
  await expect(named.filter({ hasText: 'Jekyll takes the date from the name' })).toBeVisible()
  await panel(window).getByRole('tab', { name: 'Source' }).click()
  const source = panel(window).getByRole('region', { name: 'Source of the exported page' })
  await expect(source).toContainText('published: false')
})

test('its Markdown, read by another library, has the words of the page', async ({
  electronApp,
  window,
  dir,
}) => {
  await chooseTarget(window, 'CommonMark')
  await exportTo(electronApp, window, join(dir, 'folge.md'))
  await expect(written(window, 'folge.md')).toBeVisible()
  const markdown = await readFile(join(dir, 'folge.md'), 'utf8')
  const body = markdown.replace(/^---\n.*?\n---\n/s, '')
  const html = new HtmlRenderer().render(new Parser().parse(body))
  const words = wordsOf(fromHtml(html, { fragment: true }))
    .trim()
    .split(/\s+/)
  const page = await readPage(window)
  const shown = [page.caption, page.credit, page.lead, page.player, ...page.body].join(' ')
  expect(words).toEqual(shown.replaceAll('## ', '').split(/\s+/))
  expect(markdown.split('\n')[1]).toBe(`title: "${page.title}"`)
})

test('the preview shows the page, and follows what is typed', async ({ window }) => {
  const preview = panel(window).frameLocator('iframe[title="Preview of the exported page"]')
  const page = await readPage(window)
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(page.title)
  await expect(preview.getByRole('heading', { level: 2 })).toHaveCount(5)
  await expect(preview.locator('figcaption')).toHaveText(`${page.caption} ${page.credit}`)
  await expect(preview.locator('article > p:not(.lead)')).toHaveText(
    page.body.filter((block) => !block.startsWith('## ')),
  )

  await typeAtEnd(window, 'title', '!')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(`${page.title}!`)
})

test('the source and what is copied are the files, too', async ({ electronApp, window }) => {
  // Each of the targets is chosen, read and copied.
  test.slow()
  await correctTypos(electronApp, window)
  // Who takes formatted text gets the article alone, without the page's style sheet.
  const article = (await readFile(join(fixtures, 'folge-25.fragment.html'), 'utf8')).trim()
  // Who reads it parses it, and a parser drops the white space before the first element.
  const asOnClipboard = (blocks: string) => blocks.trim().replace(/^(<!--.*?-->)\n/, '$1')
  const withoutEmptyValues = (html = '') => html.replace('itemscope=""', 'itemscope').trim()
  await panel(window).getByRole('tab', { name: 'Source' }).click()
  for (const { label, file } of targets) {
    await chooseTarget(window, label)
    const text = await readFile(join(fixtures, file), 'utf8')
    const source = panel(window).getByRole('region', { name: 'Source of the exported page' })
    await expect.poll(() => source.textContent()).toBe(text)
    await panel(window)
      .getByRole('button', { name: /^Cop(y|ied)$/ })
      .click()
    const copied = () => electronApp.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toBe(text)
    const { 'text/html': html } = await readClipboard(electronApp)
    if (!file.endsWith('.html')) expect(html).toBeUndefined()
    else if (file.includes('wordpress')) expect(html?.trim()).toBe(asOnClipboard(text))
    else expect(withoutEmptyValues(html)).toBe(article)
  }
})

test('pictures are copied beside the file under safe names', async ({
  electronApp,
  window,
  dir,
}) => {
  const source = join(dir, 'Übers Gespräch – Nr. 1 (Kopie).jpg')
  await writeFile(source, await readFile(picture))
  await answerOpenDialog(electronApp, source)
  await coverPicture(window).getByRole('button', { name: 'Add picture' }).click()
  await expect(coverPicture(window).getByRole('img')).toBeVisible()
  await chooseTarget(window, 'HTML page')
  await mkdir(join(dir, 'Website'))
  const out = join(dir, 'Website', 'folge-25.html')
  await exportTo(electronApp, window, out)
  await expect(panel(window).getByRole('status')).toContainText('1 picture is beside it.')
  expect(await readdir(join(dir, 'Website'))).toEqual(['folge-25-images', 'folge-25.html'])
  const copy = join(dir, 'Website', 'folge-25-images', 'uebers-gespraech-nr-1-kopie.jpg')
  const pixels = (file: string) => sharp(file).raw().toBuffer()
  expect(await pixels(copy)).toEqual(await pixels(picture))
  expect(await readFile(copy, 'utf8')).toContain('<dc:creator><rdf:Seq><rdf:li>Stroisch.eu')
  const page = await readPage(window)
  const [, cover] =
    /<figure class="cover">\s*(.*?)\s*<\/figure>/s.exec(await readFile(out, 'utf8')) ?? []
  expect(cover?.split(/\n\s*/)).toEqual([
    `<img src="folge-25-images/uebers-gespraech-nr-1-kopie.jpg" alt="${page.alt}" width="1600" height="900">`,
    `<figcaption>${page.caption} <span class="credit">Foto: <span class="creator">Stroisch.eu</span>/<span class="source">Canva.com</span></span></figcaption>`,
  ])
})

test('a file of somebody else is asked about, its own is replaced', async ({
  electronApp,
  window,
  dir,
}) => {
  await correctTypos(electronApp, window)
  const out = join(dir, 'folge.md')
  await writeFile(out, 'Von jemand anderem')
  await chooseTarget(window, 'CommonMark')
  const asked = await answerMessageBox(electronApp, 1, 0)
  await exportTo(electronApp, window, out)
  await expect
    .poll(asked)
    .toMatchObject([{ message: '“folge.md” is not from this export. Replace it?', defaultId: 1 }])
  await expect(written(window, 'folge.md')).toBeHidden()
  expect(await readFile(out, 'utf8')).toBe('Von jemand anderem')

  await exportTo(electronApp, window, out)
  await expect(written(window, 'folge.md')).toBeVisible()
  const markdown = await readFile(join(fixtures, 'folge-25.md'), 'utf8')
  expect(await readFile(out, 'utf8')).toBe(markdown)
  expect(await asked()).toHaveLength(2)

  await typeAtEnd(window, 'title', '!')
  await exportTo(electronApp, window, out)
  await expect.poll(() => readFile(out, 'utf8')).toBe(markdown.replace('nutzt"', 'nutzt!"'))
  expect(await asked()).toHaveLength(2)
})

/** What other programs put on the clipboard arrives as clean text of the page. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { repositoryRoot } from './hosts/find-chromium.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { clickInto } from './journey/click-into.ts'
import { pageSlot } from './journey/page-editor.ts'
import { paste } from './journey/paste.ts'
import { pasteHtml } from './journey/paste-html.ts'
import { readBlocks } from './journey/read-blocks.ts'
import { startEpisode } from './journey/start-episode.ts'
import { typeAtEnd } from './journey/type-at-end.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

const copied = join(repositoryRoot, 'src/renderer/editor/paste/fixtures')

/** What the page makes of clean pasted HTML, one block a line; figures are alt text and caption. */
async function cleanBlocks(name: string): Promise<string> {
  const html = await readFile(join(copied, `${name}.clean.html`), 'utf8')
  const figure =
    /<figure[^>]*><div data-slot="alt"><p[^>]*>(.*?)<\/p><\/div><div[^>]*><p[^>]*>(.*?)<\/p><\/div><\/figure>/g
  return html
    .replace(figure, (_all, alt: string, caption: string) => {
      return `<figure>${alt}|${caption.replace(/<[^>]+>/g, '')}</figure>`
    })
    .trim()
}

test.beforeEach(async ({ electronApp, window, home }) => {
  await startEpisode(electronApp, window, home)
  await window.keyboard.type('Wie Sam LinkedIn nutzt')
})

for (const name of ['word', 'google-docs', 'website']) {
  test(`from ${name}`, async ({ electronApp, window }) => {
    await clickInto(pageSlot(window, 'body'))
    const html = await readFile(join(copied, `${name}.html`), 'utf8')
    await pasteHtml(pageSlot(window, 'body'), html)
    await expect
      .poll(async () => (await readBlocks(window)).join('\n'))
      .toBe(await cleanBlocks(name))
    await chooseMenuItem(electronApp, 'undo')
    await expect.poll(() => readBlocks(window)).toEqual(['<p></p>'])
  })
}

test('plain text stays text, with a paragraph for each line', async ({ electronApp, window }) => {
  await clickInto(pageSlot(window, 'body'))
  await paste(electronApp, { text: '25. Folge\n\n# Kein *Markdown*\n1. Mai' })
  await expect
    .poll(() => readBlocks(window))
    .toEqual(['<p>25. Folge</p>', '<p># Kein *Markdown*</p>', '<p>1. Mai</p>'])
})

test('a formatted page pasted into the title becomes its words', async ({
  electronApp,
  window,
}) => {
  await typeAtEnd(window, 'title', ': ')
  await paste(electronApp, {
    text: 'Sam',
    html: '<h2>Sam <b>kommt</b></h2><p onclick="x()">bald</p>',
  })
  await expect(pageSlot(window, 'title')).toHaveText('Wie Sam LinkedIn nutzt: Sam kommt bald')
})

test.describe('before what cleans it is loaded', () => {
  test.beforeEach(async ({ window }) => {
    await waitUntilSaved(window)
    // Else it is loaded in the first idle moment.
    await window.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }))
    await window.reload()
    await clickInto(pageSlot(window, 'body'))
  })

  const html = '<h2 style="color:red">Sam</h2><p onclick="x()">kommt <b>bald</b></p>'
  const clean = ['<h2>Sam</h2>', '<p>kommt <strong>bald</strong></p>']

  test('a paste arrives clean, and once', async ({ electronApp, window }) => {
    const cleaner = window.waitForRequest(/clean-pasted-html/)
    await pasteHtml(pageSlot(window, 'body'), html)
    await cleaner
    await expect.poll(() => readBlocks(window)).toEqual(clean)
    await chooseMenuItem(electronApp, 'undo')
    await expect.poll(() => readBlocks(window)).toEqual(['<p></p>'])
  })

  test('so does what is dropped', async ({ window }) => {
    const cleaner = window.waitForRequest(/clean-pasted-html/)
    await pageSlot(window, 'body').evaluate((body, copied) => {
      const { left, top } = (body.firstElementChild ?? body).getBoundingClientRect()
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/html', copied)
      const place = { clientX: left + 2, clientY: top + 2, bubbles: true, cancelable: true }
      body.dispatchEvent(new DragEvent('drop', { ...place, dataTransfer }))
    }, html)
    await cleaner
    await expect.poll(async () => (await readBlocks(window)).slice(0, 2)).toEqual(clean)
  })
})

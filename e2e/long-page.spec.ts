/** A page so long that its blocks stand in many sections: nobody is to notice. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { findBar } from './journey/correct-typos.ts'
import { episodeRow } from './journey/episode-list.ts'
import { LONG_TITLE, lineOf, makeLongPage } from './journey/make-long-page.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { readBlocks } from './journey/read-blocks.ts'
import { readClipboard } from './journey/read-clipboard.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

declare global {
  /** Texts and places of a page's first blocks. */
  var boxesIn: (page: Element | null) => unknown[]
  var boxesOfBeginning: unknown[]
}

const COUNT = 1000
/** Where the first section ends. */
const BORDER = 100

test.use({
  settings: async ({ dir }, use) =>
    use({ recentLibraries: [await makeLongPage(join(dir, 'Lang'), COUNT)] }),
})

test.beforeEach(async ({ window }) => {
  await episodeRow(window, LONG_TITLE).click()
  await expect(pageSlot(window, 'title')).toHaveText(LONG_TITLE)
  await expect(pageEditor(window).locator('.page-section')).toHaveCount(COUNT / BORDER)
})

const paragraph = (window: Page, index: number) =>
  pageEditor(window).locator('.page-section > p').nth(index)

/** Puts the cursor at the start of a paragraph. */
async function clickStart(window: Page, index: number): Promise<void> {
  await paragraph(window, index).scrollIntoViewIfNeeded()
  await paragraph(window, index).click({ position: { x: 2, y: 8 } })
  await window.keyboard.press('Home')
}

test('Backspace and Delete join over a border, and undo parts again', async ({
  window,
  electronApp,
}) => {
  await clickStart(window, BORDER)
  await window.keyboard.press('Backspace')
  await expect(paragraph(window, BORDER - 1)).toHaveText(lineOf(BORDER - 1) + lineOf(BORDER))
  await expect(paragraph(window, BORDER)).toHaveText(lineOf(BORDER + 1))
  await chooseMenuItem(electronApp, 'undo')
  await expect(paragraph(window, BORDER)).toHaveText(lineOf(BORDER))

  await clickStart(window, 2 * BORDER - 1)
  await window.keyboard.press('End')
  const cursor = () => window.evaluate(() => getSelection()?.focusOffset)
  await expect.poll(cursor).toBe(lineOf(2 * BORDER - 1).length)
  await window.keyboard.press('Delete')
  await expect(paragraph(window, 2 * BORDER - 1)).toHaveText(
    lineOf(2 * BORDER - 1) + lineOf(2 * BORDER),
  )
})

/** Moves the cursor to the end of a paragraph and presses a key before the browser tells of the move. */
const pressAtOnce = ([key, index]: readonly [string, number]) => {
  const text = document.querySelectorAll('.page-section > p').item(index).firstChild
  getSelection()?.collapse(text, text?.textContent?.length)
  const init = { key, bubbles: true, cancelable: true }
  text?.parentElement?.dispatchEvent(new KeyboardEvent('keydown', init))
}

test('a key that comes before the browser tells of the cursor edits where the cursor is', async ({
  window,
}) => {
  await clickStart(window, 2 * BORDER)
  await window.evaluate(pressAtOnce, ['Delete', 2 * BORDER - 1] as const)
  await expect(paragraph(window, 2 * BORDER - 1)).toHaveText(
    lineOf(2 * BORDER - 1) + lineOf(2 * BORDER),
  )
})

test('what is selected over many sections is copied whole, replaced by a letter, and comes back', async ({
  window,
  electronApp,
}) => {
  const before = await readBlocks(window)
  await clickStart(window, 50)
  await paragraph(window, 949).scrollIntoViewIfNeeded()
  await paragraph(window, 949).click({ modifiers: ['Shift'], position: { x: 2, y: 8 } })
  await window.keyboard.press('Shift+End')
  await window.keyboard.press('ControlOrMeta+c')
  const copied = await readClipboard(electronApp)
  const lines = Array.from({ length: 900 }, (_, index) => lineOf(50 + index))
  expect((copied['text/plain'] ?? '').split(/\n+/)).toEqual(lines)
  expect(copied['text/html']).not.toContain('section')

  await window.keyboard.type('X')
  await expect(paragraph(window, 50)).toHaveText('X')
  expect(await readBlocks(window)).toHaveLength(COUNT - 899)
  await chooseMenuItem(electronApp, 'undo')
  expect(await readBlocks(window)).toEqual(before)
})

test('the cursor goes to the very end and the very start, and is seen there', async ({
  window,
  dir,
}) => {
  await clickStart(window, 0)
  await window.keyboard.press('ControlOrMeta+End')
  await window.keyboard.type(' Ende')
  await expect(paragraph(window, COUNT - 1)).toHaveText(`${lineOf(COUNT - 1)} Ende`)
  await expect(paragraph(window, COUNT - 1)).toBeInViewport()
  await window.keyboard.press('ControlOrMeta+Home')
  await window.keyboard.type('Anfang ')
  await expect(pageSlot(window, 'title')).toHaveText(`Anfang ${LONG_TITLE}`)
  await expect(pageSlot(window, 'title')).toBeInViewport()

  await clickStart(window, 500)
  for (const key of ['PageDown', 'PageDown', 'PageUp', 'PageUp']) await window.keyboard.press(key)
  await window.keyboard.type('Mitte ')
  const middle = pageEditor(window).locator('.page-section > p', { hasText: 'Mitte ' })
  await expect(middle).toBeInViewport()

  await waitUntilSaved(window)
  const file = await readFile(join(dir, 'Lang', 'lang', 'episode.json'), 'utf8')
  expect(file).not.toContain('"section"')
  expect(JSON.parse(file).page.body).toHaveLength(COUNT)
})

test('words are dragged from one section into another, and none is lost', async ({
  window,
  electronApp,
}) => {
  const before = await readBlocks(window)
  await clickStart(window, BORDER - 1)
  await window.keyboard.press('Shift+End')
  await window.keyboard.press('Shift+ArrowDown')
  const from = await paragraph(window, BORDER - 1).boundingBox()
  const to = await paragraph(window, BORDER + 3).boundingBox()
  if (!from || !to) throw new Error('the paragraphs are not in sight')
  await window.mouse.move(from.x + 20, from.y + from.height / 2)
  await window.mouse.down()
  await window.mouse.move(to.x + 4, to.y + to.height / 2, { steps: 8 })
  await window.mouse.up()
  const after = await readBlocks(window)
  expect(after).not.toEqual(before)
  expect(lettersOf(after)).toBe(lettersOf(before))
  await chooseMenuItem(electronApp, 'undo')
  expect(await readBlocks(window)).toEqual(before)
})

test('what is replaced everywhere changes under the reader, and nothing jumps', async ({
  window,
  electronApp,
}) => {
  const before = await readBlocks(window)
  await chooseMenuItem(electronApp, 'find')
  await findBar(window).getByLabel('Find', { exact: true }).fill('des Gesprächs')
  await findBar(window).getByLabel('Replace with').fill('des Interviews')
  await expect(findBar(window).locator('output')).toHaveText('1 of 1000')
  const seen = paragraph(window, 520)
  await seen.scrollIntoViewIfNeeded()
  const topOf = async () => (await seen.boundingBox())?.y ?? Number.NaN
  const top = await topOf()
  // Scroll positions are whole pixels, heights are not.
  const stands = async () => expect(Math.abs((await topOf()) - top)).toBeLessThan(3)

  await findBar(window).getByRole('button', { name: 'Replace all' }).click()
  await expect(findBar(window).locator('output')).toHaveText('1000 replaced')
  await expect(seen).toHaveText('Zeile 520 des Interviews.')
  await stands()
  const replaced = await readBlocks(window)
  expect(replaced).toEqual(before.map((line) => line.replace('Gesprächs', 'Interviews')))
  await stands()

  await chooseMenuItem(electronApp, 'undo')
  await expect(seen).toHaveText('Zeile 520 des Gesprächs.')
  expect(await readBlocks(window)).toEqual(before)
})

test('the page stands where its beginning stood', async ({ window, electronApp }) => {
  await chooseMenuItem(electronApp, 'episode-new')
  await expect(pageSlot(window, 'title')).toHaveText('')
  await window.evaluate(() => {
    boxesIn = (page) => {
      const blocks = page?.querySelectorAll('h1, p, [contenteditable="false"]') ?? []
      return [...blocks].slice(0, 50).map((block) => {
        const { x, y, width, height } = block.getBoundingClientRect()
        return [block.textContent, x, y, width, height]
      })
    }
    new MutationObserver((_changes, watch) => {
      boxesOfBeginning = boxesIn(document.querySelector('main[inert] .page'))
      if (boxesOfBeginning.length > 0) watch.disconnect()
    }).observe(document.body, { childList: true, subtree: true })
  })
  await episodeRow(window, LONG_TITLE).click()
  await expect(pageSlot(window, 'title')).toHaveText(LONG_TITLE)
  await readBlocks(window)
  const [begun, opened] = await window.evaluate(() => [
    boxesOfBeginning,
    boxesIn(document.querySelector('main:not([inert]) .page')),
  ])
  expect(begun).toEqual(opened)
  expect(opened).toHaveLength(50)
})

test('the line below the page is there with its beginning', async ({ window, electronApp }) => {
  await chooseMenuItem(electronApp, 'episode-new')
  await expect(pageSlot(window, 'title')).toHaveText('')
  await window.evaluate(() => {
    const atBeginning = new Set<string | null>()
    Object.assign(globalThis, { atBeginning })
    new MutationObserver(() => {
      const hasBeginning = document.querySelector('main[inert] .page')
      if (hasBeginning)
        atBeginning.add(document.querySelector('footer:not(nav *)')?.textContent ?? null)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await episodeRow(window, LONG_TITLE).click()
  await expect(pageSlot(window, 'title')).toHaveText(LONG_TITLE)
  const seen = () =>
    window.evaluate(() => [...((globalThis as { atBeginning?: Set<string> }).atBeginning ?? [])])
  expect(await seen()).toContainEqual(expect.stringContaining('German'))
})

test.describe('while only the first screen is drawn', () => {
  const pending = (window: Page) => pageEditor(window).locator('[data-pending]')
  const line = (window: Page, index: number) =>
    pageEditor(window).getByText(lineOf(index), { exact: false })

  test.beforeEach(async ({ window }) => {
    // Else the rest is drawn in the first idle moments.
    await window.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }))
    await window.reload()
    await expect(line(window, 0)).toBeInViewport()
    await expect(pending(window)).toHaveCount(COUNT / BORDER - 2)
  })

  test('what is scrolled to is there when it is seen', async ({ window }) => {
    const box = await pageEditor(window).boundingBox()
    await window.mouse.move((box?.x ?? 0) + 100, 300)
    await window.mouse.wheel(0, 1_000_000)
    await expect(line(window, COUNT - 1)).toBeInViewport()
    await expect(line(window, 500)).toBeHidden()
  })

  test('all of it can be written in, searched and copied', async ({ window, electronApp }) => {
    await clickStart(window, 0)
    await window.keyboard.press('ControlOrMeta+End')
    await window.keyboard.type(' Ende')
    await expect(line(window, COUNT - 1)).toHaveText(`${lineOf(COUNT - 1)} Ende`)

    await chooseMenuItem(electronApp, 'find')
    await findBar(window).getByLabel('Find', { exact: true }).fill(lineOf(500))
    await expect(findBar(window).locator('output')).toHaveText('1 of 1')
    await expect(line(window, 500)).toBeInViewport()
    await window.keyboard.press('Escape')

    await window.keyboard.press('ControlOrMeta+a')
    await window.keyboard.press('ControlOrMeta+c')
    const copied = await readClipboard(electronApp)
    expect((copied['text/plain'] ?? '').split(/\n+/)).toHaveLength(COUNT)
    expect(await pending(window).count()).toBeGreaterThan(0)
  })
})

/** All letters of the text, sorted: what was moved is the same. */
const lettersOf = (blocks: string[]) =>
  [...blocks.join('').replaceAll(/<[^>]*>/g, '')].sort().join('')

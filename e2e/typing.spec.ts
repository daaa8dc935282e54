/** While keys come, React draws nothing: what is shown beside the page follows when they pause. */
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { clickInto } from './journey/click-into.ts'
import { findBar } from './journey/correct-typos.ts'
import { episodeRow } from './journey/episode-list.ts'
import { openSample } from './journey/open-sample.ts'
import { formattingToolbar, pageEditor, pageSlot } from './journey/page-editor.ts'
import { saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

/** Sixty letters, as fast as a machine types. */
const WORDS = 'Zehn Zeichen und noch mehr davon, ohne dass etwas anderes ma'

interface Watched {
  commits: number
  /** How often React had drawn something when each key came. */
  atKeys: number[]
}

test.beforeEach(async ({ window, home }) => {
  await window.addInitScript(() => {
    const watched: Watched = { commits: 0, atKeys: [] }
    const hook = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        watched.commits += 1
      },
      onCommitFiberUnmount: () => {},
    }
    addEventListener('keydown', () => watched.atKeys.push(watched.commits), { capture: true })
    Object.assign(globalThis, { watched, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })
  })
  await openSample(window, home)
  await waitUntilSaved(window)
  await window.reload()
  await pageEditor(window).waitFor()
})

function readWatched(window: Page): Promise<Watched> {
  return window.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)
}

async function wordCount(window: Page): Promise<number> {
  const words = await window
    .getByRole('contentinfo')
    .getByText(/ words$/)
    .textContent()
  return Number(words?.replace(/\D/g, ''))
}

/** Types in the page's text, and expects nothing drawn until it pauses, and then the right figures. */
async function expectQuietTyping(window: Page): Promise<void> {
  await clickInto(pageSlot(window, 'body').locator('p').first())
  await window.keyboard.press('Home')
  await waitUntilSaved(window)
  const words = await wordCount(window)
  await window.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched }
    watched.atKeys = []
  })

  await window.keyboard.type(`${WORDS} `)
  const { atKeys } = await readWatched(window)
  expect(atKeys).toHaveLength(WORDS.length + 1)
  expect(atKeys.at(-1)).toBe(atKeys[0])

  await expect.poll(() => wordCount(window)).toBe(words + WORDS.split(' ').length)
  await waitUntilSaved(window)
  expect((await readWatched(window)).commits).toBeGreaterThan(atKeys[0] ?? 0)
  const undo = formattingToolbar(window).getByRole('button', { name: 'Undo' })
  await expect(undo).not.toHaveAttribute('aria-disabled')
  await expect(pageSlot(window, 'body')).toContainText(WORDS)
}

test('with the list open', async ({ window }) => {
  await expectQuietTyping(window)
  await expect(episodeRow(window, 'Podcast: Wie Sam')).toContainText('now')
})

test('with the facts open', async ({ window }) => {
  await window.getByRole('button', { name: 'About the episode' }).click()
  await window.getByRole('complementary').getByLabel('Episode number').waitFor()
  await expectQuietTyping(window)
})

test('with the outline open', async ({ window }) => {
  await window.getByRole('button', { name: 'Outline' }).click()
  await window
    .getByRole('complementary', { name: 'Outline' })
    .getByRole('listitem')
    .first()
    .waitFor()
  await expectQuietTyping(window)
})

test('with the proof desk open, whose list follows', async ({ window }) => {
  await window.getByRole('button', { name: 'Proofreading' }).click()
  const desk = window.getByRole('complementary', { name: 'Proofreading', exact: true })
  await desk.getByRole('option').first().waitFor()
  await expect(desk.getByRole('progressbar')).toBeHidden()
  await clickInto(pageSlot(window, 'body').locator('p').first())
  await window.keyboard.press('Home')
  // What is found behind the words moves with each key.
  await window.keyboard.type('Gesrpäch ')
  const typo = desk
    .getByRole('option')
    .filter({ has: window.locator('mark', { hasText: 'Gesrpäch' }) })
  await expect(typo).toBeVisible()
  await expectQuietTyping(window)
  await expect(typo).toContainText('etwas anderes ma Gesrpäch')
})

test('with the export open, whose preview follows', async ({ window }) => {
  await window.getByRole('button', { name: 'Export' }).click()
  const preview = window.frameLocator('iframe')
  await preview.getByRole('heading', { level: 1 }).waitFor()
  await expectQuietTyping(window)
  await expect(preview.locator('body')).toContainText(WORDS)
})

test('with the find bar open, whose count follows', async ({ electronApp, window }) => {
  await openFind(electronApp, window, 'Zeichen')
  const result = findBar(window).locator('output')
  await expect(result).toHaveText('Not found')
  await expectQuietTyping(window)
  await expect(result).toContainText('of 1')
})

async function openFind(app: ElectronApplication, window: Page, words: string): Promise<void> {
  await chooseMenuItem(app, 'find')
  await findBar(window).getByLabel('Find', { exact: true }).fill(words)
}

test('a command shows at once, and saving is not claimed while keys come', async ({ window }) => {
  await clickInto(pageSlot(window, 'body').locator('p').first())
  await window.keyboard.type('Ganz ')
  await expect(saveStatus(window)).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+b')
  const bold = formattingToolbar(window).getByRole('button', { name: 'Bold' })
  expect(await bold.getAttribute('aria-pressed')).toBe('true')
  await waitUntilSaved(window)
})

test('no block of text is drawn by React', async ({ window }) => {
  const blocks = pageSlot(window, 'body').locator('p, h2, h3, h4, blockquote, li')
  expect(await blocks.count()).toBeGreaterThan(10)
  const drawnByReact = await blocks.evaluateAll((elements) => {
    const around = (element: Element): Element[] =>
      element.matches('.ProseMirror') ? [] : [element, ...around(element.parentElement ?? element)]
    return elements
      .flatMap(around)
      .filter(
        (element) =>
          element.matches('[data-node-view-wrapper], [data-node-view-content]') ||
          Object.keys(element).some((key) => key.startsWith('__react')),
      ).length
  })
  expect(drawnByReact).toBe(0)
})

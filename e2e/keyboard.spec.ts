/** The whole journey by keyboard alone: after every key the focus is somewhere, and can be seen. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, clickMenu, expect, test } from './fixtures.ts'
import { episodeRow } from './journey/episode-list.ts'
import { expectFocus, press, tabTo } from './journey/focus.ts'
import { samplePage } from './journey/import-file.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { onlyEpisode, readEpisode } from './journey/read-episodes.ts'

test('from the first start to the exported page', async ({ electronApp, window, dir, home }) => {
  await press(window, 'Tab')
  await tabTo(window, window.getByLabel('Name of the show'))
  await window.keyboard.type('Tasten')
  await tabTo(window, window.getByRole('button', { name: 'Create', exact: true }))
  await press(window, 'Enter')
  await expect(window.getByRole('heading', { name: 'The first episode' })).toBeVisible()
  await expectFocus(window)

  await answerOpenDialog(electronApp, samplePage)
  await tabTo(window, window.getByRole('main').getByRole('button', { name: 'Import …' }))
  await press(window, 'Enter')
  const receipt = window.getByRole('complementary', { name: 'Import receipt' })
  await expect(receipt).toBeVisible()
  await expectFocus(window)

  const loading = receipt.getByRole('button', { name: 'Put back: Loading message' })
  await tabTo(window, loading)
  await press(window, 'Enter')
  await expect(pageEditor(window)).toContainText('Loading')
  await expectFocus(window)
  await press(window, 'Escape')
  await expect(receipt).toHaveCount(0)
  await expectFocus(window)

  await goTo(window, 'page')
  await clickMenu(electronApp, 'find')
  await expect(window.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await window.keyboard.type('Eipisode')
  await tabTo(window, window.getByRole('textbox', { name: 'Replace with' }))
  await window.keyboard.type('Episode')
  await press(window, 'Enter')
  await expect(pageSlot(window, 'lead')).toContainText('Episode 25//')
  await press(window, 'Escape')
  await expect(pageEditor(window)).toBeFocused()

  await goTo(window, 'toolbar')
  await tabTo(window, window.getByRole('button', { name: 'About the episode' }))
  await press(window, 'Enter')
  await expect(window.getByLabel('Episode number')).toBeFocused()
  await press(window, 'ControlOrMeta+a')
  await window.keyboard.type('26')
  await press(window, 'Enter')
  await press(window, 'Escape')
  await expect(window.getByRole('button', { name: 'About the episode' })).toBeFocused()

  const page = join(dir, 'folge.html')
  await answerSaveDialog(electronApp, page)
  await tabTo(window, window.getByRole('button', { name: 'Export', exact: true }))
  await press(window, 'Enter')
  await expect(window.getByRole('button', { name: 'Export …' })).toBeEnabled()
  expect(await regionWithFocus(window)).toBe('panel')
  await tabTo(window, window.getByRole('button', { name: 'Export …' }))
  await press(window, 'Enter')
  await expect(window.getByText('Exported to folge.html')).toBeVisible()
  await expectFocus(window)
  expect(await readFile(page, 'utf8')).toContain('Episode 25//')
  await press(window, 'Escape')
  await expect(window.getByRole('button', { name: 'Export', exact: true })).toBeFocused()

  const episode = await readEpisode(await onlyEpisode(join(home, 'Documents', 'Tasten')))
  expect(episode.page.attrs.number).toBe(26)
  expect(episode.page.textContent).toContain('Loading')
})

test('switching, renaming and throwing away', async ({ window }) => {
  await openSample(window)
  await goTo(window, 'library')
  await tabTo(window, episodeRow(window, 'Podcast: Wie Sam LinkedIn'))
  await press(window, 'ArrowDown')
  await press(window, 'Enter')
  await expect(pageSlot(window, 'title')).toHaveText('From the conversation to the finished page')
  await press(window, 'F2')
  await window.keyboard.type('Renamed')
  await press(window, 'Enter')
  await expect(episodeRow(window, 'Renamed')).toBeFocused()
  await press(window, 'Tab')
  await press(window, 'Enter')
  await expect(window.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  await expectFocus(window)
  await press(window, 'Escape')
  await expectFocus(window)
  await expect(episodeRow(window, 'Renamed')).toBeFocused()
  for (const left of [2, 1, 0]) {
    await press(window, 'Delete')
    await expect(window.locator('button[data-folder]')).toHaveCount(left)
    await expectFocus(window)
  }
})

test('regions and the page’s own stops', async ({ window }) => {
  await openSample(window)
  await expectFocus(window)
  const entered: string[] = []
  for (let count = 0; count < 4; count++) {
    await press(window, 'F6')
    entered.push(await regionWithFocus(window))
  }
  expect(new Set(entered)).toEqual(new Set(['toolbar', 'library', 'page']))
  expect(entered[3]).toBe(entered[0])
  await press(window, 'Shift+F6')
  expect(await regionWithFocus(window)).toBe(entered[2])

  await goTo(window, 'page')
  await press(window, 'ControlOrMeta+Home')
  await press(window, 'Tab')
  await expect(window.getByRole('button', { name: /^Add picture/ })).toBeFocused()
  for (const _stop of ['alt', 'caption', 'credit']) await press(window, 'Tab')
  await expect(window.getByRole('button', { name: /Canva/ })).toBeFocused()
  await press(window, 'Enter')
  await expect(window.getByRole('complementary', { name: 'Picture credit' })).toBeVisible()
  await expectFocus(window)
  await press(window, 'Escape')
  await expect(window.getByRole('button', { name: /Canva/ })).toBeFocused()
})

/** Opens the bundled sample show from the welcome screen. */
async function openSample(window: Page): Promise<void> {
  await tabTo(window, window.getByRole('button', { name: /^Try the sample/ }))
  await press(window, 'Enter')
  await expect(pageEditor(window)).toBeVisible()
}

/** Presses F6 until a region has the focus. */
async function goTo(window: Page, region: 'toolbar' | 'library' | 'page'): Promise<void> {
  for (let count = 0; (await regionWithFocus(window)) !== region; count++) {
    if (count > 4) throw new Error(`F6 does not reach the ${region}`)
    await press(window, 'F6')
  }
}

function regionWithFocus(window: Page): Promise<string> {
  return window.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? 'none',
  )
}

/** Window and main side hold the same page; one that came to differ is noticed and set right. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createPage } from '../src/episode/page.ts'
import { expect, quitApp, test } from './fixtures.ts'
import { pageSlot } from './journey/page-editor.ts'
import { readTitle } from './journey/read-episodes.ts'
import { startEpisode } from './journey/start-episode.ts'
import { waitUntilSaved } from './journey/wait-until-saved.ts'

/** What a foreign script in the page could call. */
interface ForeignApi {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
}

/** Gives the main side another page, of which the window knows nothing. */
function replaceOnMainSide(window: Page, folder: string, title: string, version: number) {
  const pageJson = JSON.stringify(createPage({ title }))
  return window.evaluate(
    (args) => (Reflect.get(globalThis, 'api') as ForeignApi).invoke('episode:replace', ...args),
    [folder, pageJson, version],
  )
}

test('after a pause in typing', async ({ electronApp, window, home }) => {
  const episode = await startEpisode(electronApp, window, home)
  await window.keyboard.type('Sam')
  await expect.poll(() => readTitle(episode)).toBe('Sam')
  // As many steps as were made, but another page: the next step fits, and nothing shows.
  expect(await replaceOnMainSide(window, 'episode', 'Ida', 3)).toMatchObject({ ok: true })
  await window.keyboard.type('!')

  await expect.poll(() => readTitle(episode), { timeout: 15_000 }).toBe('Sam!')
  await waitUntilSaved(window)
  await expect(pageSlot(window, 'title')).toHaveText('Sam!')
  const log = await electronApp.evaluate(({ app }) => app.getPath('logs'))
  expect(await readFile(join(log, 'main.log'), 'utf8')).toContain(
    'asking for the whole page of episode: the pages differ at version',
  )
  expect(await quitApp(electronApp)).toBe(0)
})

/** A long import says that it is under way, leaves the window free, and can be cancelled. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog, expect, quitApp, test } from './fixtures.ts'
import { chooseMenuItem } from './journey/choose-menu-item.ts'
import { listedTitles } from './journey/episode-list.ts'
import { importFile } from './journey/import-file.ts'
import { pageSlot } from './journey/page-editor.ts'
import { readTitle } from './journey/read-episodes.ts'
import { startEpisode } from './journey/start-episode.ts'

const WORDS = 'Ein *Wort* nach dem anderen, bis die Folge zu Ende ist.'

/** A text of 300,000 words. */
async function writeLongText(dir: string): Promise<string> {
  const path = join(dir, 'folge-25.md')
  await writeFile(path, `${WORDS}\n\n`.repeat(300_000 / WORDS.split(' ').length))
  return path
}

test('cancelling leaves the library as it was', async ({ electronApp, window, home, dir }) => {
  const episode = await startEpisode(electronApp, window, home)
  const library = join(episode, '..')
  const listed = async () => (await readdir(library)).filter((name) => name !== '.presence')
  const before = await listed()
  await answerOpenDialog(electronApp, await writeLongText(dir))
  await chooseMenuItem(electronApp, 'import')
  const notice = window.getByRole('status').filter({ hasText: 'Importing folge-25.md …' })
  await expect(notice).toBeVisible()

  // The window is free meanwhile, and the page is saved.
  await window.keyboard.type('Sam')
  await expect(pageSlot(window, 'title')).toHaveText('Sam')
  await notice.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(notice).toBeHidden()
  await expect.poll(() => readTitle(episode)).toBe('Sam')
  await expect(listedTitles(window)).toHaveText(['Sam'])
  expect(await listed()).toEqual(before)

  await importFile(electronApp, window)
  await expect(listedTitles(window)).toHaveCount(2)
  expect(await quitApp(electronApp)).toBe(0)
})

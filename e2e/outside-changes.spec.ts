/** What other programs do to a library while it is open: sync clients, editors, file managers. */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { createLibrary } from './journey/create-library.ts'
import { episodeRow, listedTitles } from './journey/episode-list.ts'
import { folderContents } from './journey/folder-contents.ts'
import { moveAway, moveBack } from './journey/move-away.ts'
import { openSample } from './journey/open-sample.ts'
import { pageEditor, pageSlot } from './journey/page-editor.ts'
import { problemText } from './journey/problems.ts'
import { episodeFolders, readTitle } from './journey/read-episodes.ts'
import { startEpisode } from './journey/start-episode.ts'
import { saveStatus, waitUntilSaved } from './journey/wait-until-saved.ts'

const sam = 'Podcast: Wie Sam LinkedIn'
const english = 'From the conversation to the finished page'
const german = 'Vom Gespräch zur fertigen Seite'

test('episodes that come, change and go show up by themselves', async ({ window, home }) => {
  const library = await openSample(window, home)
  const [first = '', second = '', third = ''] = await episodeFolders(library)
  await expect(listedTitles(window)).toHaveText([new RegExp(`^${sam}`), english, german])

  await cp(join(library, first), join(library, 'kopiert'), { recursive: true })
  await expect(listedTitles(window).filter({ hasText: german })).toHaveCount(2)

  await replaceInEpisode(join(library, 'kopiert'), german, 'Anderswo geschrieben')
  await expect(episodeRow(window, 'Anderswo geschrieben')).toBeVisible()
  await replaceInEpisode(join(library, 'kopiert'), '"state": "draft"', '"state": "published"')
  await expect(episodeRow(window, 'Anderswo geschrieben')).toContainText('Published')

  await rename(join(library, 'kopiert'), join(library, 'umbenannt'))
  const renamed = episodeRow(window, 'Anderswo geschrieben')
  await expect(renamed).toHaveAttribute('data-folder', 'umbenannt')
  await rm(join(library, 'umbenannt'), { recursive: true })
  await rm(join(library, second), { recursive: true })
  await expect(listedTitles(window)).toHaveText([new RegExp(`^${sam}`), german])
  expect(await episodeFolders(library)).toEqual([first, third])
})

test('a show that another program renames has its new name', async ({ window, home }) => {
  const library = await openSample(window, home)
  const show = join(library, 'show.json')
  const text = await readFile(show, 'utf8')
  await writeFile(show, text.replace('Stroisch Designed Innovation', 'Umbenannt'))
  await expect(window.getByRole('button', { name: /^Umbenannt/ })).toBeVisible()
})

test('a folder is no episode before its file is there', async ({ window, home }) => {
  const library = await openSample(window, home)
  const [first = ''] = await episodeFolders(library)
  await mkdir(join(library, 'halb'))
  await mkdir(join(library, 'ganz'))
  await cp(join(library, first, 'episode.json'), join(library, 'ganz', 'episode.json'))
  await expect(listedTitles(window)).toHaveCount(4)
  await expect(window.locator('[data-folder="halb"]')).toHaveCount(0)
  await expect(window.locator('[data-folder="ganz"]')).toBeVisible()
})

test('the open episode, changed outside, is loaded again when asked', async ({ window, home }) => {
  const library = await openSample(window, home)
  const path = join(library, (await episodeFolders(library)).at(-1) ?? '')
  await replaceInEpisode(path, 'Eipisode 25//', 'Episode 25:')
  await expect(window.getByText('Another program has changed this episode.')).toBeVisible()
  await expect(pageSlot(window, 'lead')).toContainText('Eipisode 25//')
  await window.getByRole('button', { name: 'Reload' }).click()
  await expect(pageSlot(window, 'lead')).toContainText('Episode 25:')
  await expect(window.getByText('Another program has changed this episode.')).toHaveCount(0)
})

test('words that both sides changed are kept twice, and nothing is overwritten', async ({
  window,
  home,
}) => {
  const library = await openSample(window, home)
  const folder = (await episodeFolders(library)).at(-1) ?? ''
  const path = join(library, folder)
  await replaceInEpisode(path, 'Eipisode 25//', 'Episode 25:')
  const outside = await readFile(join(path, 'episode.json'), 'utf8')
  await pageSlot(window, 'lead').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Hier getippt')

  const alert = window.getByRole('alert')
  await expect(alert).toContainText('Another program has changed the episode')
  await expect(window.getByText('Not saved', { exact: true })).toBeVisible()
  const copy = /beside it in “(.+?)”/.exec((await alert.textContent()) ?? '')?.[1] ?? ''
  const values = { name: folder, copy }
  await expect(alert).toContainText(problemText('en', 'episode-changed-outside', values).join(' '))
  expect(await readFile(join(path, 'episode.json'), 'utf8')).toBe(outside)
  const kept = () => readFile(join(path, copy), 'utf8')
  await expect.poll(kept).toContain('Hier getippt')
  expect(await kept()).toContain('Eipisode 25//')
})

test('an open episode whose folder went away is not made anew', async ({ window, home }) => {
  const library = await openSample(window, home)
  const [first, second, third = ''] = await episodeFolders(library)
  await rm(join(library, third), { recursive: true })
  await expect(listedTitles(window)).toHaveText([english, german])
  await pageSlot(window, 'title').click()
  await window.keyboard.type('Noch da? ')
  const missing = problemText('en', 'episode-missing', { name: third })
  await expect(window.getByRole('alert')).toContainText(missing.join(' '))
  await expect(pageEditor(window)).toContainText('Noch da?')
  expect(await episodeFolders(library)).toEqual([first, second])
})

test('a library that goes away is said, and comes back', async ({ window, home }) => {
  const library = await createLibrary(window, home, 'Laufwerk')
  await expect(window.getByText('No episodes yet.')).toBeVisible()
  const before = await folderContents(library)
  const away = join(home, 'abgezogen')
  await rename(library, away)
  const missing = problemText('en', 'library-missing', { name: 'Laufwerk', path: library })
  await expect(window.getByRole('alert')).toHaveText(missing.join(' '))
  await rename(away, library)
  await window.getByRole('button', { name: `Laufwerk ${library}` }).click()
  await expect(window.getByText('No episodes yet.')).toBeVisible()
  expect(await folderContents(library)).toEqual(before)
})

test('a page stays open while its library is away, and is saved when it is back', async ({
  electronApp,
  window,
  home,
}) => {
  const episode = await startEpisode(electronApp, window, home)
  await waitUntilSaved(window)
  const library = dirname(episode)
  await moveAway(library)
  const missing = problemText('en', 'library-missing', { name: basename(library), path: library })
  await expect(window.getByRole('alert')).toContainText(missing.join(' '))
  await window.keyboard.type('Noch da')
  await expect(saveStatus(window)).toHaveText('Not saved')
  await moveBack(library)
  await waitUntilSaved(window)
  await expect(window.getByRole('alert')).toHaveCount(0)
  expect(await readTitle(episode)).toBe('Noch da')
  await expect(listedTitles(window)).toHaveText(['Noch da'])
})

/** Changes an episode's file as another program would: whole, and at once. */
async function replaceInEpisode(path: string, from: string, to: string): Promise<void> {
  const file = join(path, 'episode.json')
  const text = await readFile(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`)
  await writeFile(join(path, '.neu'), text.replace(from, to))
  await rename(join(path, '.neu'), file)
}

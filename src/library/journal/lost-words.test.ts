import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEpisode } from '../create-episode.ts'
import { open, samPage, titleIn, type } from '../testing/opened-episode.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { bringBackWords, findLostWords } from './lost-words.ts'

/** An episode with a word in its journal only, as a crash leaves it. */
async function leaveBehind() {
  const library = await temporaryLibrary()
  const journals = await temporaryFolder()
  const { folder } = await createEpisode(library, samPage)
  const path = join(library.path, folder)
  const { episode } = await open(library, folder, journals)
  // Closed while it cannot be saved, it stays in its journal.
  await rename(path, `${path}-away`)
  episode.applySteps(0, type(episode.page, 'eins '))
  expect((await episode.close()).state).toBe('failed')
  const [journal = ''] = await readdir(journals)
  return { library, journals, folder, path, away: `${path}-away`, journal }
}

test('words of an episode that is nowhere are found, and brought back as a new episode', async () => {
  const { library, journals, folder, away, journal } = await leaveBehind()
  await rename(away, join(await temporaryFolder(), 'elsewhere'))
  expect(await findLostWords(library, journals)).toEqual([{ journal, folder, title: 'eins Sam' }])

  const made = await bringBackWords(library, journals, journal)
  expect(await titleIn(join(library.path, made.folder, 'episode.json'))).toBe('eins Sam')
  expect(await readdir(journals)).toEqual([])
  expect(await findLostWords(library, journals)).toEqual([])
})

test.each([
  ['where it was', (_library: string, path: string) => path],
  ['under another name', (library: string) => join(library, 'umbenannt')],
  ['in the trash', (library: string) => join(library, '.trash', 'sam')],
])('words of an episode that is %s are not lost', async (_where, to) => {
  const { library, journals, path, away } = await leaveBehind()
  await mkdir(join(library.path, '.trash'))
  await rename(away, to(library.path, path))
  expect(await findLostWords(library, journals)).toEqual([])
})

test('a journal of another library, or what is none, is left alone', async () => {
  const { journals, journal } = await leaveBehind()
  const other = await temporaryLibrary()
  expect(await findLostWords(other, journals)).toEqual([])
  for (const name of [journal, '../x.journal', 'none.journal', 'x']) {
    expect(await problemOf(bringBackWords(other, journals, name))).toBe('episode-missing')
  }
  expect(await readdir(journals)).toEqual([journal])
})

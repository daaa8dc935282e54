import { cpSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage } from '../../episode/page.ts'
import { applySteps } from '../apply-steps.ts'
import { contentHash } from '../content-hash.ts'
import { createEpisode } from '../create-episode.ts'
import { openEpisode } from '../open-episode.ts'
import { readEpisode } from '../read-episode.ts'
import { open, openNew, titleIn, titleOf, type, writeOutside } from '../testing/opened-episode.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { EpisodeJournal } from './episode-journal.ts'
import { findJournalOfPath, takeJournal } from './find-journal.ts'
import { journalPath } from './journal-path.ts'
import { readJournal } from './read-journal.ts'

/** An episode into whose title words were typed, one before the other, when the app came to an end. */
async function leaveBehind(...words: string[]) {
  const { library, episode, file } = await openNew()
  const { folder, path } = episode
  await episode.close()
  const journals = await temporaryFolder()
  const { episode: saved, hash } = await readEpisode(path)
  const journalFile = journalPath(journals, path, saved.id)
  const journal = new EpisodeJournal(journalFile, path, 0, (error) => expect.fail(String(error)))
  let typed = saved
  const typeMore = (word: string) => {
    const steps = type(typed.page, word)
    journal.noteChange({ kind: 'steps', steps }, { episode: typed, hash })
    typed = { ...typed, page: applySteps(typed.page, steps) ?? expect.fail() }
  }
  for (const word of words) typeMore(word)
  return {
    ...{ path, file, journals, journalFile, typeMore },
    /** Saves what was typed, as OpenEpisode does. */
    async save() {
      const text = serializeEpisode(typed)
      await journal.noteFile(contentHash(text))
      await writeFile(file, text)
    },
    end: () => journal.end(false),
    library,
    /** Opens it as the next start of the app does, under another name when the folder has moved. */
    reopen: (name = folder) => open(library, name, journals),
  }
}

test('words that were not saved are there again, are saved, and said', async () => {
  const { end, reopen, file, journals } = await leaveBehind('zwei ', 'eins ')
  await end()
  expect(await titleIn(file)).toBe('Sam')
  const { episode, states } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['eins zwei Sam', { kind: 'words' }])
  expect(episode.takeRecovery()).toBe(null)
  expect((await episode.close()).state).toBe('saved')
  expect(states.map(({ state }) => state)).toEqual(['saving', 'saved'])
  expect(await titleIn(file)).toBe('eins zwei Sam')
  expect(await readdir(journals)).toEqual([])
})

test('where the file has all of it, nothing is said', async () => {
  const { end, save, reopen } = await leaveBehind('eins ')
  await save()
  await end()
  const { episode, states } = await reopen()
  expect([titleOf(episode), episode.takeRecovery(), states]).toEqual(['eins Sam', null, []])
  await episode.close()
})

test('a word that comes while a save begins is not taken for saved', async () => {
  for (let turns = 0; turns < 8; turns++) {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, createPage({ title: 'Sam' }))
    const [journals, left] = [await temporaryFolder(), await temporaryFolder()]
    let hasEnded = false
    const onWritten = () => {
      if (hasEnded) return
      // What an app leaves that ends right now.
      cpSync(library.path, join(left, 'library'), { recursive: true })
      cpSync(journals, join(left, 'journals'), { recursive: true })
      hasEnded = true
    }
    const listeners = { onWritten }
    const episode = await openEpisode(library, folder, { listeners, journalFolder: journals })
    episode.applySteps(episode.version, type(episode.page, 'zwei '))
    const saving = episode.flush()
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    episode.applySteps(episode.version, type(episode.page, 'eins '))
    await saving
    await episode.close()

    for (const path of [library.path, journals]) await rm(path, { recursive: true })
    await rename(join(left, 'library'), library.path)
    await rename(join(left, 'journals'), journals)
    const journal = (await findJournalOfPath(journals, episode.path)) ?? expect.fail('no journal')
    const seen = (await readJournal(journal)) ?? expect.fail('an empty journal')
    const again = await open(library, folder, journals)
    expect(titleOf(again.episode)).toBe(titleOf(seen.episode))
    await again.episode.close()
  }
})

test('what was typed after the last save is there again', async () => {
  const { end, save, typeMore, reopen } = await leaveBehind('zwei ')
  await save()
  typeMore('eins ')
  await end()
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['eins zwei Sam', { kind: 'words' }])
  await episode.close()
})

test('where the end came between the note of a save and the save, nothing is lost', async () => {
  const { end, save, reopen, file } = await leaveBehind('eins ')
  const before = await readFile(file)
  await save()
  await writeFile(file, before)
  await end()
  const { episode } = await reopen()
  expect(titleOf(episode)).toBe('eins Sam')
  await episode.close()
})

test('what another program wrote meanwhile stays, and the words are kept beside it', async () => {
  const { end, reopen, path, file } = await leaveBehind('eins ')
  await end()
  await writeOutside(file, 'Von außen')
  const { episode } = await reopen()
  const recovery = episode.takeRecovery()
  const copy = recovery?.kind === 'beside' ? recovery.copy : expect.fail()
  expect(titleOf(episode)).toBe('Von außen')
  expect(await titleIn(join(path, copy))).toBe('eins Sam')
  await episode.close()
  expect(await titleIn(file)).toBe('Von außen')
})

test('a file that is cut off is not overwritten, and its words are there again', async () => {
  const { end, reopen, path, file } = await leaveBehind('eins ')
  await end()
  await truncate(file, 100)
  const damaged = await readFile(file)
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['eins Sam', { kind: 'words' }])
  await episode.flush()
  expect(await readFile(file)).toEqual(damaged)
  const copy = (await readdir(path)).find((name) => name.includes('conflict')) ?? expect.fail()
  expect(await titleIn(join(path, copy))).toBe('eins Sam')
  await episode.close()
})

test('a damaged journal gives all before the damage, and is gone on with from there', async () => {
  const { end, reopen, journalFile } = await leaveBehind('drei ', 'zwei ', 'eins ')
  await end()
  const bytes = await readFile(journalFile)
  bytes.writeUInt8(0xff, bytes.length - 1)
  await writeFile(journalFile, bytes)
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['zwei drei Sam', { kind: 'words' }])
  await episode.close()
})

test('a file that is no journal is passed over, and a new one takes its place', async () => {
  const { reopen, journalFile } = await leaveBehind()
  await writeFile(journalFile, 'no journal')
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['Sam', null])
  episode.applySteps(0, type(episode.page, 'a'))
  await episode.close()
  await expect(readFile(journalFile)).rejects.toThrow('ENOENT')
})

test('what could not be saved when it was closed is there when it is opened again', async () => {
  const { reopen, file } = await leaveBehind()
  const { episode } = await reopen()
  await rename(file, `${file}.away`)
  await mkdir(join(file, 'in the way'), { recursive: true })
  episode.applySteps(0, type(episode.page, 'eins '))
  expect((await episode.close()).state).toBe('failed')
  await rm(file, { recursive: true })
  await rename(`${file}.away`, file)
  const again = await reopen()
  expect(titleOf(again.episode)).toBe('eins Sam')
  await again.episode.close()
})

test('words of an episode whose folder was renamed meanwhile are there again', async () => {
  const { end, reopen, path, library, journals } = await leaveBehind('eins ')
  await end()
  await rename(path, join(library.path, 'umbenannt'))
  const { episode } = await reopen('umbenannt')
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['eins Sam', { kind: 'words' }])
  expect((await episode.close()).state).toBe('saved')
  expect(await titleIn(join(library.path, 'umbenannt', 'episode.json'))).toBe('eins Sam')
  expect(await readdir(journals)).toEqual([])
})

test('an episode that is moved twice, each time after a crash, has all its words', async () => {
  const { end, reopen, path, library, journals } = await leaveBehind('eins ')
  await end()
  const [second, third] = [join(library.path, 'zwei'), join(library.path, 'drei')]
  await rename(path, second)
  await takeJournal(journals, second, (await readEpisode(second)).episode.id)
  await rename(second, third)
  const { episode } = await reopen('drei')
  expect(titleOf(episode)).toBe('eins Sam')
  await episode.close()
})

test('where both were moved and changed by others, the words are kept beside the file', async () => {
  const { end, reopen, path, library } = await leaveBehind('eins ')
  await end()
  await rename(path, join(library.path, 'umbenannt'))
  await writeOutside(join(library.path, 'umbenannt', 'episode.json'), 'Von außen')
  const { episode } = await reopen('umbenannt')
  expect([titleOf(episode), episode.takeRecovery()?.kind]).toEqual(['Von außen', 'beside'])
  await episode.close()
})

test('a copy of the folder has no part in the words, which are for the one that was open', async () => {
  const { end, reopen, path, library } = await leaveBehind('eins ')
  await end()
  await cp(path, join(library.path, 'kopie'), { recursive: true })
  const { episode: copy } = await reopen('kopie')
  expect([titleOf(copy), copy.takeRecovery()]).toEqual(['Sam', null])
  copy.applySteps(0, type(copy.page, 'Kopie von '))
  await copy.close()
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['eins Sam', { kind: 'words' }])
  await episode.close()
})

test('an episode that another has taken the place of does not give it its words', async () => {
  const { end, reopen, path, library } = await leaveBehind('eins ')
  await end()
  await rename(path, join(library.path, 'umbenannt'))
  const { folder: other } = await createEpisode(library, createPage({ title: 'Lisa' }))
  await rename(join(library.path, other), path)
  const { episode } = await reopen()
  expect([titleOf(episode), episode.takeRecovery()]).toEqual(['Lisa', null])
  await episode.close()
  expect(await readdir(path)).toEqual(['episode.json'])
  const moved = await reopen('umbenannt')
  expect(titleOf(moved.episode)).toBe('eins Sam')
  await moved.episode.close()
})

import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { applyChange } from '../episode/merging/testing/apply-change.ts'
import { createPage, pageParts } from '../episode/page.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'
import type { MergeTask } from '../ipc/contract.ts'
import { createEpisode } from '../library/create-episode.ts'
import type { Library } from '../library/library.ts'
import type { MergeAnswer } from '../library/merging/episode-merger.ts'
import { titleIn, type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { temporaryLibrary } from '../library/testing/temporary-library.ts'
import { listVersions } from '../library/versions/read-versions.ts'
import { changePage } from './change-page.ts'
import { OpenEpisodes } from './open-episodes.ts'
import type { Tell } from './outlet.ts'

/** The page with another title; the rest of it stays. */
const titled = (page: PageDocument): PageDocument =>
  createPage({
    title: `${pageParts(page).title.textContent} neu`,
    body: pageParts(page).body.children,
  })

/** Episodes of a library, and a window that does what it is asked to, or answers otherwise. */
async function openLibrary(answers: MergeAnswer[] = []) {
  const library: Library = await temporaryLibrary()
  const tell: Tell = (...call: unknown[]) => {
    if (call[0] !== 'merge:take') return
    const [folder, { id, changeJson, version }] = call.slice(1) as [string, MergeTask]
    const answer = answers.shift() ?? 'taken'
    if (answer === 'taken') {
      const page = applyChange(episodes.get(folder).page, JSON.parse(changeJson))
      episodes.replace(folder, JSON.stringify(page), version + 1)
    }
    if (answer === 'stale') {
      const steps = JSON.stringify(type(episodes.get(folder).page, 'Sie tippt. '))
      episodes.applySteps(folder, version, steps)
    }
    episodes.merges.answer(id, answer)
  }
  const journalFolder = await temporaryFolder()
  const keeper = { author: () => 'Chris' }
  const episodes: OpenEpisodes = new OpenEpisodes(tell, journalFolder, {
    onWritten: () => undefined,
    onPage: () => undefined,
    onMismatch: (_folder, reason) => expect.fail(reason),
    onJournalFailure: (_folder, error) => expect.fail(String(error)),
    onCurrent: () => undefined,
    keeperOf: () => keeper,
    onLibraryMissing: () => undefined,
  })
  const create = async (title: string) => {
    const body = [schema.node('paragraph', { id: 'p' }, [schema.text('Absatz')])]
    const { folder } = await createEpisode(library, createPage({ title, body }))
    return { folder, file: join(library.path, folder, 'episode.json') }
  }
  const openOptions = () => ({ journalFolder, versions: keeper })
  return { episodes, create, library, holders: { library, episodes, openOptions } }
}

test('the open page is changed in the window, and saved with a version of what it was', async () => {
  const { library, episodes, create, holders } = await openLibrary(['stale', 'taken'])
  const { folder, file } = await create('Sam')
  await episodes.open(library, folder)
  await changePage(holders, folder, titled)
  expect(await titleIn(file)).toBe('Sie tippt. Sam neu')
  expect(episodes.current?.folder).toBe(folder)
  const kept = await listVersions(dirname(file))
  expect(kept.map(({ kind }) => kind)).toEqual(['before-change'])
  await episodes.closeAll()
})

test('the one that was open before is closed first, so that its last words stay', async () => {
  const { library, episodes, create, holders } = await openLibrary()
  const [first, second] = [await create('Sam'), await create('Kim')]
  await episodes.open(library, first.folder)
  await episodes.open(library, second.folder)
  const { page, version } = episodes.get(first.folder)
  episodes.applySteps(first.folder, version, JSON.stringify(type(page, 'Spät: ')))
  await changePage(holders, first.folder, titled)
  expect(await titleIn(first.file)).toBe('Spät: Sam neu')
  expect(episodes.current?.folder).toBe(second.folder)
  await episodes.closeAll()
})

test.each([
  ['a window that cannot take it', ['refused']],
  ['somebody who does not stop typing', Array.from({ length: 9 }, () => 'stale' as const)],
] satisfies [string, MergeAnswer[]][])(
  '%s is said, and nothing is changed',
  async (_who, answers) => {
    const { library, episodes, create, holders } = await openLibrary(answers)
    const { folder, file } = await create('Sam')
    await episodes.open(library, folder)
    expect(await problemOf(changePage(holders, folder, titled))).toBe('episode-busy')
    await episodes.closeAll()
    expect(await titleIn(file)).not.toContain('neu')
  },
)

test('an open page that nobody may change says why, and stays open', async () => {
  const { library, episodes, create, holders } = await openLibrary()
  const { folder, file } = await create('Sam')
  const newer = (await readFile(file, 'utf8')).replace('"version": 1', '"version": 99')
  await writeFile(file, newer)
  await episodes.open(library, folder)
  expect(await problemOf(changePage(holders, folder, titled))).toBe('episode-newer')
  expect(episodes.current?.folder).toBe(folder)
  expect(await readFile(file, 'utf8')).toBe(newer)
  await episodes.closeAll()
})

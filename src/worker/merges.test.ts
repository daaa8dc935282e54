import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { applyChange } from '../episode/merging/testing/apply-change.ts'
import { createPage } from '../episode/page.ts'
import { schema } from '../episode/schema/schema.ts'
import type { MergeTask } from '../ipc/contract.ts'
import { createEpisode } from '../library/create-episode.ts'
import { titleIn, type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { temporaryLibrary } from '../library/testing/temporary-library.ts'
import { listVersions } from '../library/versions/read-versions.ts'
import { OpenEpisodes } from './open-episodes.ts'
import type { Tell } from './outlet.ts'

/** Two open episodes of one paragraph, and what the window does with a task. */
async function openOne(take: (episodes: OpenEpisodes, folder: string, task: MergeTask) => void) {
  const library = await temporaryLibrary()
  const tell: Tell = (...call: unknown[]) => {
    if (call[0] === 'merge:take') take(episodes, String(call[1]), call[2] as MergeTask)
  }
  const episodes: OpenEpisodes = new OpenEpisodes(tell, await temporaryFolder(), {
    onWritten: () => undefined,
    onPage: () => undefined,
    onMismatch: (_folder, reason) => expect.fail(reason),
    onJournalFailure: (_folder, error) => expect.fail(String(error)),
    onCurrent: () => undefined,
    keeperOf: () => ({ author: () => 'Chris' }),
    onLibraryMissing: () => undefined,
  })
  const body = [schema.node('paragraph', { id: 'p' }, [schema.text('Absatz')])]
  const { folder } = await createEpisode(library, createPage({ title: 'Sam', body }))
  await episodes.open(library, folder)
  return { episodes, folder, file: join(library.path, folder, 'episode.json') }
}

async function writeOnBothSides(episodes: OpenEpisodes, folder: string, file: string) {
  const theirs = (await readFile(file, 'utf8')).replace('Absatz', 'Ihr Absatz')
  await writeFile(file, theirs)
  const { page, version } = episodes.get(folder)
  episodes.applySteps(folder, version, JSON.stringify(type(page, 'Hallo ')))
  return theirs
}

test('the window does what others did, and both sides are in the file', async () => {
  const { episodes, folder, file } = await openOne((episodes, folder, task) => {
    const page = applyChange(episodes.get(folder).page, JSON.parse(task.changeJson))
    episodes.replace(folder, JSON.stringify(page), task.version + 1)
    episodes.merges.answer(task.id, 'taken')
  })
  await writeOnBothSides(episodes, folder, file)
  expect(await episodes.flush(folder)).toMatchObject({ state: 'saved' })
  expect(await titleIn(file)).toBe('Hallo Sam')
  expect(await readFile(file, 'utf8')).toContain('Ihr Absatz')
  const kept = await listVersions(dirname(file))
  expect(kept.filter(({ kind }) => kind === 'before-merge')).toHaveLength(2)
  await episodes.closeAll()
  expect(await problemOf(Promise.resolve().then(() => episodes.merges.of(folder)))).toBe(
    'episode-missing',
  )
})

test('a window that has another page overwrites nothing', async () => {
  const { episodes, folder, file } = await openOne((episodes, _folder, { id }) => {
    episodes.merges.answer(id + 1, 'taken')
    episodes.merges.answer(id, 'refused')
  })
  const theirs = await writeOnBothSides(episodes, folder, file)
  expect(await episodes.flush(folder)).toMatchObject({ state: 'failed' })
  expect(await readFile(file, 'utf8')).toBe(theirs)
  await episodes.closeAll()
})

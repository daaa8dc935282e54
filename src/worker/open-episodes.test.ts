import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createPage } from '../episode/page.ts'
import { pageHash } from '../episode/page-hash.ts'
import { schema } from '../episode/schema/schema.ts'
import { createEpisode } from '../library/create-episode.ts'
import type { Library } from '../library/library.ts'
import { titleIn, type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { temporaryLibrary } from '../library/testing/temporary-library.ts'
import { OpenEpisodes } from './open-episodes.ts'
import type { Tell } from './outlet.ts'

interface Opened {
  library: Library
  episodes: OpenEpisodes
  /** Folders of three new episodes. */
  folders: [string, string, string]
  /** Events that were told, by name. */
  told: string[]
}

async function openThree(): Promise<Opened> {
  const library = await temporaryLibrary()
  const told: string[] = []
  const tell: Tell = (...call: unknown[]) => void told.push(String(call[0]))
  const episodes = new OpenEpisodes(tell, await temporaryFolder(), {
    onWritten: () => undefined,
    onPage: () => undefined,
    onMismatch: (folder, reason) => void told.push(`${folder}: ${reason}`),
    onJournalFailure: (_folder, error) => expect.fail(String(error)),
    onLibraryMissing: () => undefined,
    keeperOf: () => ({ author: () => 'Chris' }),
    onCurrent: () => undefined,
  })
  const create = async () => (await createEpisode(library)).folder
  const folders: Opened['folders'] = [await create(), await create(), await create()]
  return { library, episodes, folders, told }
}

/** Types a word into the title of an open episode, as the window does. */
function write(episodes: OpenEpisodes, folder: string, word: string): void {
  const { page, version } = episodes.get(folder)
  episodes.applySteps(folder, version, JSON.stringify(type(page, word)))
}

test('steps that arrive when the window has turned to the next episode are kept', async () => {
  const { library, episodes, folders } = await openThree()
  const [first, second] = folders
  await episodes.open(library, first)
  await episodes.open(library, second)
  write(episodes, first, 'spät')
  await episodes.closeAll()
  expect(await titleIn(join(library.path, first, 'episode.json'))).toBe('spät')
})

test('an episode that cannot be saved is held, gone on with, and saved when it can be', async () => {
  const { library, episodes, folders } = await openThree()
  const [first, second, third] = folders
  const file = join(library.path, first, 'episode.json')
  await episodes.open(library, first)
  await rename(file, `${file}.away`)
  await mkdir(file)
  write(episodes, first, 'gehalten')

  for (const folder of [second, third, first]) await episodes.open(library, folder)
  expect(episodes.get(first).page.child(0).textContent).toBe('gehalten')
  expect(await problemOf(episodes.close(first))).not.toBe('none')

  await rm(file, { recursive: true })
  await rename(`${file}.away`, file)
  await episodes.open(library, second)
  write(episodes, first, 'weiter ')
  await episodes.closeAll()
  expect(await titleIn(file)).toBe('weiter gehalten')
})

test('the window is told how a long page begins, and no short one', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  expect(told).toEqual([])
  const body = Array.from({ length: 200 }, () => schema.node('paragraph'))
  episodes.replace(folder, JSON.stringify(createPage({ body })), 1)
  await episodes.closeAll()
  await episodes.open(library, folder)
  expect(told.filter((event) => event !== 'episode:save-state')).toEqual(['episode:beginning'])
})

test('the window is told the number of words when edits pause', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  write(episodes, folder, 'drei ')
  write(episodes, folder, 'kurze ')
  write(episodes, folder, 'Wörter ')
  expect(told).not.toContain('episode:figures')
  await vi.waitUntil(() => told.includes('episode:figures'))
  expect(told.filter((event) => event === 'episode:figures')).toHaveLength(1)
  await episodes.closeAll()
})

test('the window is asked for its page once, until it has sent it', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  const { page } = episodes.get(folder)
  const steps = JSON.stringify(type(page, 'x'))
  episodes.applySteps(folder, 7, steps)
  episodes.applySteps(folder, 8, steps)
  expect(told).toEqual([`${folder}: the steps from version 7 on do not fit`, 'episode:resync'])

  episodes.replace(folder, JSON.stringify(page), 9)
  episodes.applySteps(folder, 9, steps)
  expect(episodes.get(folder).page.child(0).textContent).toBe('x')
  await episodes.closeAll()
})

test.each(['', '[]', '{"stepType":"replace"}', '[null]'])(
  'the window is asked for its page when what came in place of steps is %j',
  async (stepsJson) => {
    const { library, episodes, folders, told } = await openThree()
    const [folder] = folders
    await episodes.open(library, folder)
    const { page } = episodes.get(folder)
    episodes.applySteps(folder, 0, stepsJson)
    expect(told.at(-1)).toBe('episode:resync')
    expect(episodes.get(folder).page).toBe(page)
    episodes.replace(folder, JSON.stringify(page), 0)
    await episodes.closeAll()
  },
)

test('a page that came to differ is noticed at the same version, and set right', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  write(episodes, folder, 'gleich')
  const inWindow = episodes.get(folder).page
  episodes.check(folder, 1, pageHash(inWindow))
  expect(told).not.toContain('episode:resync')

  // As many steps, but another page.
  episodes.replace(folder, JSON.stringify(createPage({ title: 'anders' })), 1)
  episodes.check(folder, 0, 1)
  episodes.check('not open', 1, 1)
  expect(told).not.toContain('episode:resync')
  episodes.check(folder, 1, pageHash(inWindow))
  episodes.check(folder, 1, pageHash(inWindow))
  const reason = `${folder}: the pages differ at version 1`
  expect(told.slice(-2)).toEqual([reason, 'episode:resync'])
  expect(told.filter((event) => event === 'episode:resync')).toHaveLength(1)

  episodes.replace(folder, JSON.stringify(inWindow), 1)
  episodes.check(folder, 1, pageHash(inWindow))
  expect(told.filter((event) => event === 'episode:resync')).toHaveLength(1)
  await episodes.closeAll()
  expect(await titleIn(join(library.path, folder, 'episode.json'))).toBe('gleich')
})

test('steps that never arrived are noticed by the version', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  episodes.check(folder, 1, pageHash(episodes.get(folder).page))
  expect(told.slice(-2)).toEqual([`${folder}: the pages differ at version 1`, 'episode:resync'])
  episodes.replace(folder, JSON.stringify(createPage()), 1)
  await episodes.closeAll()
})

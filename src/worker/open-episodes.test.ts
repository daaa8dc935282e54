import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEpisode } from '../library/create-episode.ts'
import type { Library } from '../library/library.ts'
import { titleIn, type } from '../library/testing/opened-episode.ts'
import { problemOf } from '../library/testing/problem-of.ts'
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
  const episodes = new OpenEpisodes(tell, {
    onSaved: () => undefined,
    onMismatch: (folder, version) => void told.push(`${folder} does not fit from ${version} on`),
    onCurrent: () => undefined,
  })
  const create = async () => (await createEpisode(library)).folder
  const folders: Opened['folders'] = [await create(), await create(), await create()]
  return { library, episodes, folders, told }
}

/** Types a word into the title of an open episode, as the window does. */
function write(episodes: OpenEpisodes, folder: string, word: string): void {
  const { page, version } = episodes.get(folder)
  episodes.applySteps(folder, version, type(page, word))
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

test('the window is asked for its page once, until it has sent it', async () => {
  const { library, episodes, folders, told } = await openThree()
  const [folder] = folders
  await episodes.open(library, folder)
  const { page } = episodes.get(folder)
  const steps = type(page, 'x')
  episodes.applySteps(folder, 7, steps)
  episodes.applySteps(folder, 8, steps)
  expect(told).toEqual([`${folder} does not fit from 7 on`, 'episode:resync'])

  episodes.replace(folder, JSON.stringify(page), 9)
  episodes.applySteps(folder, 9, steps)
  expect(episodes.get(folder).page.child(0).textContent).toBe('x')
  await episodes.closeAll()
})

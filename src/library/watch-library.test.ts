import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPage } from '../episode/page.ts'
import { createEpisode } from './create-episode.ts'
import { duplicateEpisode } from './duplicate-episode.ts'
import { importSource } from './import-source.ts'
import type { Library } from './library.ts'
import { openEpisode } from './open-episode.ts'
import { openLibrary } from './open-library.ts'
import { renameEpisode } from './rename-episode.ts'
import { followList } from './testing/followed-list.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { temporaryLibrary } from './testing/temporary-library.ts'
import { restoreEpisode, trashEpisode } from './trash-episode.ts'
import { type Touched, watchLibrary } from './watch-library.ts'
import { writeDurably } from './write-durably.ts'

/** Follows a library, and gathers what is told of other programs. */
async function watched(library: Library) {
  const { followed, outside: told, until } = await followList(library, await temporaryFolder())
  await followed
  /** Waits until all of these were told. */
  const untilTold = (...folders: string[]): Promise<void> =>
    until(() => folders.every((folder) => told.includes(folder)))
  return { told, untilTold }
}

/** The same folder as another program has it open. */
const asAnotherProgram = (library: Library): Promise<Library> => openLibrary(library.path)

const page = (title: string) => createPage({ title })

describe('what the watching tells', () => {
  it('tells what other programs add, change, rename and remove', async () => {
    const library = await temporaryLibrary()
    const other = await asAnotherProgram(library)
    await createEpisode(library, page('Alt'))
    await createEpisode(library, page('Weg'))
    const { told, untilTold } = await watched(library)

    await createEpisode(other, page('Neu'))
    await untilTold('neu')
    const file = join(library.path, 'alt', 'episode.json')
    await writeDurably(file, (await readFile(file, 'utf8')).replace('Alt', 'Anders'))
    await untilTold('alt')
    await rm(join(library.path, 'weg'), { recursive: true })
    await untilTold('weg')
    await rename(join(library.path, 'neu'), join(library.path, 'umbenannt'))
    await untilTold('umbenannt')
    expect(told.filter((folder) => folder !== 'neu')).toEqual(['alt', 'weg', 'umbenannt'])
    await writeFile(join(library.path, 'show.json'), '{}')
    await untilTold('(show)')
  })

  it('tells a folder that grows bit by bit, as a sync client brings it', async () => {
    const library = await temporaryLibrary()
    await createEpisode(library, page('Vorlage'))
    const { untilTold } = await watched(library)
    await mkdir(join(library.path, 'gebracht', 'images'), { recursive: true })
    await writeFile(join(library.path, 'gebracht', 'images', 'a.png'), '')
    await cp(
      join(library.path, 'vorlage', 'episode.json'),
      join(library.path, 'gebracht', 'episode.json'),
    )
    await untilTold('gebracht')
  })

  it('tells nothing of what this process does, nor of other files', async () => {
    const library = await temporaryLibrary()
    await createEpisode(library, page('Zeuge'))
    const { told, untilTold } = await watched(library)

    const { folder } = await createEpisode(library, page('Eigen'))
    const episode = await openEpisode(library, folder)
    for (const title of ['Eins', 'Zwei']) {
      episode.replace(page(title).toJSON(), 0)
      await episode.flush()
    }
    await episode.close()
    await renameEpisode(library, folder, 'Umbenannt')
    await duplicateEpisode(library, 'umbenannt', (title) => `${title} 2`)
    await trashEpisode(library, 'umbenannt')
    await restoreEpisode(library, 'umbenannt')
    await importSource(library, { name: 'a.txt', bytes: Buffer.from('Text') })
    await writeFile(join(library.path, 'notes.txt'), '')
    await writeFile(join(library.path, 'umbenannt', 'exports.json'), '')

    const file = join(library.path, 'zeuge', 'episode.json')
    for (const title of ['Anders', 'Noch einmal anders']) {
      told.length = 0
      await writeDurably(
        file,
        (await readFile(file, 'utf8')).replace(/"title": ".*"/, `"title": "${title}"`),
      )
      await untilTold('zeuge')
      expect(told).toEqual(['zeuge'])
    }
  })

  it('tells when another program puts back what was here before', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page('Eins'))
    const file = join(library.path, folder, 'episode.json')
    const before = await readFile(file, 'utf8')
    const { told, untilTold } = await watched(library)
    for (const text of ['{}', before, before.replace('Eins', 'Zwei'), before]) {
      told.length = 0
      await writeDurably(file, text)
      await untilTold(folder)
    }
  })
})

describe('the watching', () => {
  it('begins with what is there, tells what was not known, and names all that it found', async () => {
    const library = await temporaryLibrary()
    for (const title of ['Bekannt', 'Anders']) await createEpisode(library, page(title))
    await mkdir(join(library.path, 'leer'))
    const told = new Promise<Touched>((resolve, reject) => {
      const watcher = watchLibrary(library.path, {
        isKnown: (folder, { size }) => folder === 'bekannt' && size > 0,
        onTouched: resolve,
        onError: reject,
      })
      onTestFinished(() => watcher.close())
      void watcher.ready.then((found) => expect(found).toEqual(new Set(['bekannt', 'anders'])))
    })
    expect(await told).toEqual({ folders: ['anders'], show: true, hasMoves: true })
  })
})

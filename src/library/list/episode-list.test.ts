import { rmSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { createPage } from '../../episode/page.ts'
import { contentHash } from '../content-hash.ts'
import { createEpisode, newEpisode } from '../create-episode.ts'
import type { Library } from '../library.ts'
import { openLibrary } from '../open-library.ts'
import { renameEpisode } from '../rename-episode.ts'
import { followList, titlesOf } from '../testing/followed-list.ts'
import { listEpisodes } from '../testing/list-episodes.ts'
import { bindFolder, canMountDisk, unbindFolder } from '../testing/mount-disk.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { temporaryLibrary } from '../testing/temporary-library.ts'
import { restoreEpisode, trashEpisode } from '../trash-episode.ts'
import { openEpisodeList } from './episode-list.ts'
import { forEachConcurrent } from './for-each-concurrent.ts'

const page = (number: number, title: string) => createPage({ facts: { number }, title })

const fileOf = ({ path }: Library, folder: string) => join(path, folder, 'episode.json')

/** Whole, so that it can be set again to the very same. */
const WRITTEN_AT = new Date('2026-11-24T08:00:00Z')

/** A library with three episodes whose index was written when it was left. */
async function leftLibrary() {
  const made = await temporaryLibrary()
  for (const [number, title] of [
    [3, 'Drei'],
    [2, 'Zwei'],
    [1, 'Eins'],
  ] as const) {
    const { folder } = await createEpisode(made, page(number, title))
    await utimes(fileOf(made, folder), WRITTEN_AT, WRITTEN_AT)
  }
  const indexFolder = await temporaryFolder()
  await (await openEpisodeList(made, indexFolder)).close()
  return { library: await openLibrary(made.path), indexFolder }
}

/** Writes into a file itself, and leaves it with the time that it had. */
async function writeInPlace(file: string, from: string, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
  await utimes(file, WRITTEN_AT, WRITTEN_AT)
}

describe('the list of a library that was left', () => {
  it('comes from the index, without the reading of a file', async () => {
    const { library, indexFolder } = await leftLibrary()
    for (const folder of await readdir(library.path)) {
      if (folder !== 'show.json') await rm(join(library.path, folder), { recursive: true })
    }
    expect(titlesOf(await openEpisodeList(library, indexFolder))).toEqual(['Drei', 'Zwei', 'Eins'])
  })

  it('tells nothing when nothing has changed, and reads no file that was not touched', async () => {
    const { library, indexFolder } = await leftLibrary()
    const file = fileOf(library, '002-zwei')
    await writeInPlace(file, 'Zwei', 'Zwie')
    const { list, followed, changes, outside } = await followList(library, indexFolder)
    await followed
    expect([changes, outside]).toEqual([[], []])
    expect(titlesOf(list)).toEqual(['Drei', 'Zwei', 'Eins'])
  })

  it.each<[name: string, change: (library: Library) => Promise<unknown>]>([
    [
      'another size, though the time says nothing',
      (library) => writeInPlace(fileOf(library, '002-zwei'), 'Zwei', 'Zwei und mehr'),
    ],
    [
      'another time, though the size is the same',
      async (library) => {
        const file = fileOf(library, '002-zwei')
        await writeFile(file, (await readFile(file, 'utf8')).replace('Zwei', 'Zwie'))
      },
    ],
    [
      'another file of the same size and time',
      async (library) => {
        const file = fileOf(library, '002-zwei')
        const other = join(library.path, '.other')
        await writeFile(other, (await readFile(file, 'utf8')).replace('Zwei', 'Zwie'))
        await utimes(other, WRITTEN_AT, WRITTEN_AT)
        await rename(other, file)
      },
    ],
    ['a damaged file', (library) => writeFile(fileOf(library, '002-zwei'), '{')],
    ['no file any more', (library) => rm(fileOf(library, '002-zwei'))],
    ['no folder any more', (library) => rm(join(library.path, '002-zwei'), { recursive: true })],
    [
      'another name of the folder',
      (library) => rename(join(library.path, '002-zwei'), join(library.path, 'zwei')),
    ],
    [
      'a link in place of the folder',
      async (library) => {
        await rename(join(library.path, '002-zwei'), join(library.path, '.away'))
        await symlink(join(library.path, '.away'), join(library.path, '002-zwei'))
      },
    ],
    [
      'a new episode',
      async (library) => {
        await mkdir(join(library.path, 'neu'))
        await writeFile(fileOf(library, 'neu'), serializeEpisode(newEpisode(page(9, 'Neun'))))
      },
    ],
    [
      'everything else',
      async (library) => {
        for (const name of ['003-drei', '002-zwei', '001-eins']) {
          await rm(join(library.path, name), { recursive: true })
        }
        await mkdir(join(library.path, 'neu'))
        await writeFile(fileOf(library, 'neu'), serializeEpisode(newEpisode(page(9, 'Neun'))))
      },
    ],
  ])('comes to have %s', async (_, change) => {
    const { library, indexFolder } = await leftLibrary()
    const before = await listEpisodes(library)
    await change(library)
    const now = await listEpisodes(library)
    expect(now).not.toEqual(before)

    const { list, opened, followed, changes } = await followList(library, indexFolder)
    expect(opened).toEqual(['Drei', 'Zwei', 'Eins'])
    await followed
    expect(list.summaries).toEqual(now)
    const isKnown = (folder: string) => before.some((each) => each.folder === folder)
    const untouched = before.filter((each) => now.some((other) => same(each, other)))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.changed.toSorted(byFolder)).toEqual(
      now.filter((each) => !untouched.some((other) => same(each, other))).toSorted(byFolder),
    )
    const folders = now.map(({ folder }) => folder)
    expect(
      changes[0]?.removed.every((folder) => isKnown(folder) && !folders.includes(folder)),
    ).toBe(true)

    await list.close()
    expect((await openEpisodeList(library, indexFolder)).summaries).toEqual(now)
  })

  it('is made anew when the index is gone or damaged', async () => {
    const { library, indexFolder } = await leftLibrary()
    const [index = ''] = await readdir(indexFolder)
    for (const spoil of [
      () => rm(join(indexFolder, index)),
      () => writeFile(join(indexFolder, index), '{"format":'),
    ]) {
      await spoil()
      const list = await openEpisodeList(library, indexFolder)
      expect(titlesOf(list)).toEqual(['Drei', 'Zwei', 'Eins'])
      await list.close()
      expect(await readFile(join(indexFolder, index), 'utf8')).toContain('002-zwei')
    }
  })
})

describe('a library that has no index yet', () => {
  it('shows its first episodes before all of a great many are read', async () => {
    const library = await temporaryLibrary()
    const count = 450
    const names = Array.from({ length: count }, (_, at) => String(at + 1).padStart(4, '0'))
    await forEachConcurrent(names, 16, async (name) => {
      await mkdir(join(library.path, name))
      const episode = newEpisode(page(Number(name), `Folge ${name}`))
      await writeFile(fileOf(library, name), serializeEpisode(episode))
    })
    const indexFolder = await temporaryFolder()
    const { list, opened, followed, changes } = await followList(library, indexFolder)
    expect(opened.length).toBeGreaterThanOrEqual(200)
    expect(opened.length).toBeLessThan(count)
    expect(opened.slice(0, 2)).toEqual(['Folge 0450', 'Folge 0449'])
    await followed
    expect(await readdir(indexFolder)).toHaveLength(1)
    const told = new Set(changes.flatMap(({ changed }) => changed.map(({ title }) => title)))
    expect(new Set([...opened, ...told]).size).toBe(count)
    expect(list.summaries).toHaveLength(count)
  })
})

describe('what this process does', () => {
  it('is in the list at once, and is told as a change of the list only', async () => {
    const { library, indexFolder } = await leftLibrary()
    const { list, followed, changes, outside } = await followList(library, indexFolder)
    await followed
    const { folder } = await renameEpisode(library, '002-zwei', 'Umbenannt')
    await list.refresh(['002-zwei', folder])
    expect(titlesOf(list)).toEqual(['Drei', 'Umbenannt', 'Eins'])
    expect(changes).toMatchObject([{ changed: [{ folder }], removed: ['002-zwei'] }])
    await trashEpisode(library, '003-drei')
    await list.refresh(['003-drei'])
    expect(titlesOf(list)).toEqual(['Umbenannt', 'Eins'])
    await restoreEpisode(library, '003-drei')
    await list.refresh(['003-drei'])
    expect(titlesOf(list)).toEqual(['Drei', 'Umbenannt', 'Eins'])
    expect(outside).toEqual([])
  })

  it('is taken over without being read, and read the next time if nobody looked at it', async () => {
    const { library, indexFolder } = await leftLibrary()
    const list = await openEpisodeList(library, indexFolder)
    const [summary] = list.summaries
    if (!summary) throw new Error('no episode')
    await list.noteWritten({ ...summary, title: 'Geschrieben' }, contentHash('what was written'))
    expect(titlesOf(list)).toEqual(['Geschrieben', 'Zwei', 'Eins'])
    await list.close()

    const again = await followList(library, indexFolder)
    expect(again.opened).toEqual(['Geschrieben', 'Zwei', 'Eins'])
    await again.followed
    expect(titlesOf(again.list)).toEqual(['Drei', 'Zwei', 'Eins'])
  })
})

describe('following', () => {
  it('misses nothing that happens while it begins', async () => {
    for (const ticks of [0, 10, 100, 1000]) {
      const { library, indexFolder } = await leftLibrary()
      const { list, until, outside } = await followList(library, indexFolder)
      for (let count = 0; count < ticks; count++) {
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
      await writeInPlace(fileOf(library, '001-eins'), 'Eins', 'Eines')
      await rm(join(library.path, '003-drei'), { recursive: true })
      await until(() => titlesOf(list).join() === 'Zwei,Eines')
      await until(() => outside.includes('001-eins') && outside.includes('003-drei'))
    }
  })

  it('misses nothing between the look and the watching', async () => {
    const { library, indexFolder } = await leftLibrary()
    await writeInPlace(fileOf(library, '002-zwei'), 'Zwei', 'Zwo')
    const list = await openEpisodeList(library, indexFolder)
    onTestFinished(() => list.close())
    const removed: string[] = []
    const told = new Promise<void>((resolve, reject) => {
      void list.follow({
        onChange: (change) => {
          removed.push(...change.removed)
          // The look ends with this, and the watching has not begun.
          if (titlesOf(list).includes('Drei')) {
            rmSync(join(library.path, '003-drei'), { recursive: true })
            writeFileSync(fileOf(library, '001-eins'), '{')
          }
          if (titlesOf(list).join() === '001-eins,Zwo') resolve()
        },
        onChangedOutside: () => undefined,
        onShowChangedOutside: () => undefined,
        onMissing: () => undefined,
        onError: reject,
      })
    })
    await told
    expect(removed).toEqual(['003-drei'])
  })

  it('tells that the library is gone, keeps its index, and tells when it is back', async () => {
    const { library, indexFolder } = await leftLibrary()
    const { list, followed, missing, changes, until } = await followList(library, indexFolder)
    await followed
    await rename(library.path, `${library.path} weg`)
    await until(() => missing.length === 1)
    expect(missing).toEqual(['library-missing'])
    await writeFile(join(`${library.path} weg`, '001-eins', 'episode.json'), '{')
    await rename(`${library.path} weg`, library.path)
    await until(() => missing.length === 2)
    expect(missing[1]).toBeNull()
    await until(() => changes.length > 0)
    expect(list.summaries.map(({ folder, problem }) => folder + (problem?.code ?? ''))).toEqual([
      '001-einsepisode-damaged',
      '003-drei',
      '002-zwei',
    ])
    // It is followed as before.
    await rename(join(library.path, '003-drei'), join(library.path, 'umbenannt'))
    await until(() => list.summaries.some(({ folder }) => folder === 'umbenannt'))
    await list.close()
    expect((await openEpisodeList(library, indexFolder)).summaries).toHaveLength(3)
  })

  it.skipIf(!canMountDisk)(
    'finds a drive that comes without a word (skipped where none can be mounted)',
    async () => {
      const { library } = await leftLibrary()
      const indexFolder = await temporaryFolder()
      const drive = await temporaryFolder()
      const onDrive = { ...library, path: join(drive, 'Mein Podcast') }
      bindFolder(dirname(library.path), drive)
      await (await openEpisodeList(onDrive, indexFolder)).close()
      unbindFolder(drive)

      const { list, missing, until } = await followList(onDrive, indexFolder)
      await until(() => missing.length === 1)
      bindFolder(dirname(library.path), drive)
      try {
        await until(() => missing.length === 2)
        await rename(join(onDrive.path, '003-drei'), join(onDrive.path, 'umbenannt'))
        await until(() => list.summaries.some(({ folder }) => folder === 'umbenannt'))
        expect(missing).toEqual(['library-missing', null])
      } finally {
        await list.close()
        unbindFolder(drive)
      }
    },
  )

  it('ends with the list', async () => {
    const { library, indexFolder } = await leftLibrary()
    const { list, followed, changes } = await followList(library, indexFolder)
    await list.close()
    await followed
    await rm(join(library.path, '001-eins'), { recursive: true })
    await list.refresh(['001-eins'])
    expect(changes).toEqual([])
  })
})

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const byFolder = (a: { folder: string }, b: { folder: string }): number =>
  a.folder < b.folder ? -1 : 1

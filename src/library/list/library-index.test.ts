import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { EpisodeEntry } from './episode-entry.ts'
import { libraryIndexPath, readLibraryIndex, writeLibraryIndex } from './library-index.ts'

const LIBRARY = '/home/sam/Mein Podcast'

const entry: EpisodeEntry = {
  summary: {
    folder: '025-u\u0308ber-sam',
    title: 'Über Sam 🎙',
    number: 25,
    state: 'ready',
    modifiedAt: '2026-11-24T08:00:00.000Z',
    problem: null,
  },
  hash: 'abc',
  stamp: { mtimeMs: 1_764_000_000_000.123, sizeBytes: 3021, inode: 77 },
}
const damaged: EpisodeEntry = {
  ...entry,
  summary: { ...entry.summary, problem: { code: 'episode-newer', values: { name: 'x', size: 1 } } },
}

async function written(entries: EpisodeEntry[] = [entry]): Promise<string> {
  const path = libraryIndexPath(join(await temporaryFolder(), 'library-index'), LIBRARY)
  await writeLibraryIndex(path, LIBRARY, entries)
  return path
}

describe('the index of a library', () => {
  it('comes back as it was written, and leaves no other file', async () => {
    const path = await written([entry, { ...entry, stamp: null }])
    expect(await readLibraryIndex(path, LIBRARY)).toEqual([entry, { ...entry, stamp: null }])
    expect(await readdir(dirname(path))).toEqual([path.slice(dirname(path).length + 1)])
  })

  it('has an episode that could not be read read again', async () => {
    const path = await written([damaged])
    expect(await readLibraryIndex(path, LIBRARY)).toEqual([{ ...damaged, hash: null, stamp: null }])
  })

  it('is written over another one whole', async () => {
    const path = await written([entry, damaged])
    await writeLibraryIndex(path, LIBRARY, [entry])
    expect(await readLibraryIndex(path, LIBRARY)).toEqual([entry])
  })

  it('has a file of its own for each library', () => {
    const paths = [LIBRARY, `${LIBRARY} 2`, LIBRARY.toLowerCase()].map((library) =>
      libraryIndexPath('/data', library),
    )
    expect(new Set(paths).size).toBe(3)
    expect(paths.every((path) => dirname(path) === '/data')).toBe(true)
  })

  it.each<[name: string, edit: (text: string) => string]>([
    ['is empty', () => ''],
    ['is cut off', (text) => text.slice(0, -20)],
    ['is no index', () => '{"name": "package"}'],
    ['is of a newer version', (text) => text.replace('"version":1', '"version":2')],
    ['is of another library', (text) => text.replaceAll('Mein Podcast', 'Dein Podcast')],
    ['is of an older kind without a hash', (text) => text.replace('"hash"', '"hush"')],
    ['has one letter that was not written here', (text) => text.replace('ber Sam', 'ber Som')],
  ])('counts as none when it %s', async (_, edit) => {
    const path = await written()
    await writeFile(path, edit(await readFile(path, 'utf8')))
    expect(await readLibraryIndex(path, LIBRARY)).toBeNull()
  })

  it('counts as none when a folder or nothing is in its place', async () => {
    const path = await written()
    expect(await readLibraryIndex(dirname(path), LIBRARY)).toBeNull()
    expect(await readLibraryIndex(`${path}x`, LIBRARY)).toBeNull()
  })

  it('stays as it was when it cannot be written', async () => {
    const path = await written()
    await mkdir(`${path}.tmp`)
    expect(await problemOf(writeLibraryIndex(path, LIBRARY, []))).toBe('file-is-folder')
    expect(await readLibraryIndex(path, LIBRARY)).toEqual([entry])
  })
})

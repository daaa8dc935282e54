import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeEpisode } from '../../episode/file/serialize-episode.ts'
import { arbitraryHistory } from '../../episode/formats/testing/arbitrary-history.ts'
import { createPage, pageParts } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { contentHash } from '../content-hash.ts'
import { newEpisode } from '../create-episode.ts'
import { statWithoutLinks } from '../episode-path.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { snapshot } from '../testing/temporary-library.ts'
import { keepVersion } from './keep-version.ts'
import { nameVersion } from './name-version.ts'
import { listVersions, readVersion, readVersions } from './read-versions.ts'
import { thinVersions } from './thin-versions.ts'

const START = Date.parse('2026-11-26T09:00:00.000Z')
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const at = (minutes: number) => new Date(START + minutes * MINUTE_MS)

const episodeOf = (title: string, words = 'Erster Absatz') => ({
  ...newEpisode(
    createPage({ title, body: [schema.node('paragraph', { id: 'p' }, [schema.text(words)])] }),
  ),
  id: '2f1c9c1e-7d0b-4c56-9b61-0f2a55c1d5aa',
})

const titleOf = async (path: string, id: string) =>
  pageParts((await readVersion(path, id)).page).title.textContent

const automatic = (minutes: number, author = 'Chris') =>
  ({ author, kind: 'automatic', name: null, now: at(minutes) }) as const

const filesIn = async (path: string) => (await readdir(join(path, 'versions'))).sort()

/** Keeps so many titles, a minute apart. */
async function keepTitles(path: string, count: number): Promise<void> {
  for (let each = 0; each < count; each++) {
    await keepVersion(path, episodeOf(`Titel ${each}`), automatic(each))
  }
}

describe('a kept version', () => {
  it('is the episode to the byte, of any page', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory, async (pages) => {
        const path = await temporaryFolder()
        const texts = new Map<string, string>()
        for (const [minutes, page] of pages.entries()) {
          const episode = { ...episodeOf(''), page, modifiedAt: at(minutes).toISOString() }
          const entry = await keepVersion(path, episode, automatic(minutes))
          if (entry) texts.set(entry.id, serializeEpisode(episode))
        }
        for (const [id, text] of texts) {
          expect(serializeEpisode(await readVersion(path, id))).toBe(text)
        }
        expect(texts.size).toBe(pages.length)
      }),
      { numRuns: 20 },
    )
  })

  it('tells who kept it, when, why, of how many words and of which file', async () => {
    const path = await temporaryFolder()
    const episode = episodeOf('Sam', 'Das sind vier Wörter')
    const kept = { author: 'Çağla', kind: 'named', name: 'Vor dem Kürzen', now: at(0) } as const
    const entry = await keepVersion(path, episode, kept)
    expect(await listVersions(path)).toEqual([entry])
    expect(entry).toEqual({
      id: entry?.id,
      savedAt: '2026-11-26T09:00:00.000Z',
      author: 'Çağla',
      kind: 'named',
      name: 'Vor dem Kürzen',
      wordCount: 5,
      fileHash: contentHash(serializeEpisode(episode)),
    })
  })

  it('stands before those that are older', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 3)
    const titles = await Promise.all((await listVersions(path)).map(({ id }) => titleOf(path, id)))
    expect(titles).toEqual(['Titel 2', 'Titel 1', 'Titel 0'])
  })

  it('stands after one that was kept at the very same moment', async () => {
    const path = await temporaryFolder()
    for (const title of ['a', 'b', 'c']) await keepVersion(path, episodeOf(title), automatic(0))
    const titles = await Promise.all((await listVersions(path)).map(({ id }) => titleOf(path, id)))
    expect(titles).toEqual(['c', 'b', 'a'])
  })

  it('is not kept by itself a second time when nothing is new', async () => {
    const path = await temporaryFolder()
    const episode = episodeOf('Sam')
    await keepVersion(path, episode, automatic(0))
    expect(await keepVersion(path, episode, automatic(5))).toBeNull()
    const named = { author: 'Chris', kind: 'named', name: 'Fertig', now: at(6) } as const
    expect((await keepVersion(path, episode, named))?.name).toBe('Fertig')
    expect(await listVersions(path)).toHaveLength(2)
  })

  it('can be given a name, another one, and none again', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 2)
    const [, { id } = { id: '' }] = await listVersions(path)
    const named = async () => {
      const { name, kind } = (await listVersions(path))[1] ?? {}
      return [name, kind]
    }
    await nameVersion(path, id, 'Erste Fassung', at(10))
    expect(await named()).toEqual(['Erste Fassung', 'named'])
    await nameVersion(path, id, 'Fassung 1', at(11))
    expect(await named()).toEqual(['Fassung 1', 'named'])
    await nameVersion(path, id, null, at(12))
    expect(await named()).toEqual([null, 'automatic'])
    expect((await filesIn(path)).filter((file) => file.endsWith('.name'))).toHaveLength(1)
  })

  it('is not made in place of a folder that was moved away', async () => {
    const path = join(await temporaryFolder(), 'gone')
    expect(await problemOf(keepVersion(path, episodeOf('Sam'), automatic(0)))).toBe(
      'episode-missing',
    )
    expect(await statWithoutLinks(path)).toBeNull()
  })

  it('is named as missing when there is none of that id', async () => {
    const path = await temporaryFolder()
    expect(await listVersions(path)).toEqual([])
    await keepTitles(path, 1)
    for (const id of ['20260101T000000000Z-000000000000', '../../episode', '', '.']) {
      expect(await problemOf(readVersion(path, id))).toBe('version-missing')
      expect(await problemOf(nameVersion(path, id, 'x'))).toBe('version-missing')
    }
  })
})

describe('versions in a folder that two machines share', () => {
  it('are all there when both have kept some', async () => {
    const [mine, theirs] = [await temporaryFolder(), await temporaryFolder()]
    await keepVersion(mine, episodeOf('Anfang'), automatic(0))
    await sync(mine, theirs)
    await keepVersion(mine, episodeOf('Meine'), automatic(5, 'Chris'))
    await keepVersion(theirs, episodeOf('Ihre'), automatic(5, 'Sam'))
    await sync(mine, theirs)
    await sync(theirs, mine)
    for (const path of [mine, theirs]) {
      const entries = await listVersions(path)
      expect(entries.map(({ author }) => author).sort()).toEqual(['Chris', 'Chris', 'Sam'])
      const titles = await Promise.all(entries.map(({ id }) => titleOf(path, id)))
      expect(titles.sort()).toEqual(['Anfang', 'Ihre', 'Meine'])
    }
  })

  it('are never written to again', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 3)
    const before = await snapshot(path)
    await keepVersion(path, episodeOf('Noch eine'), automatic(9))
    const [{ id } = { id: '' }] = await listVersions(path)
    await nameVersion(path, id, 'Letzte')
    expect(await snapshot(path)).toMatchObject(before)
  })

  it('are read beside what a sync client leaves there', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 2)
    const [file = ''] = (await filesIn(path)).filter((each) => each.endsWith('.version'))
    const copy = file.replace('.version', " (Sam's conflicted copy).version")
    await writeFile(join(path, 'versions', copy), 'x')
    await writeFile(join(path, 'versions', '.DS_Store'), 'x')
    expect(await readVersions(path)).toMatchObject({ entries: [{}, {}], unreadable: [] })
  })

  it('are not read through a link', async () => {
    const [path, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
    await keepTitles(elsewhere, 1)
    await symlink(join(elsewhere, 'versions'), join(path, 'versions'))
    expect(await listVersions(path)).toEqual([])
    expect(await problemOf(keepVersion(path, episodeOf('Sam'), automatic(0)))).toBe('no-permission')
  })
})

describe('damage', () => {
  const harms: [string, (file: string) => Promise<void>][] = [
    ['cut off', async (file) => truncate(file, (await readFile(file)).length - 7)],
    ['empty', (file) => truncate(file, 0)],
    ['gone', (file) => rm(file)],
    ['of one bit', flipBit],
    ['by another format', (file) => writeFile(file, 'Reinschrift version 2 \n{}\n')],
  ]

  it.each(harms)('of a version (%s) costs that one', async (_, harm) => {
    const path = await temporaryFolder()
    await keepTitles(path, 3)
    const [, file = ''] = (await filesIn(path)).filter((each) => each.endsWith('.version'))
    await harm(join(path, 'versions', file))
    const { entries, unreadable } = await readVersions(path)
    const titles = await Promise.all(entries.map(({ id }) => titleOf(path, id)))
    expect(titles).toEqual(['Titel 2', 'Titel 0'])
    expect(unreadable).toEqual((await filesIn(path)).includes(file) ? [file] : [])
  })

  it.each(harms)(
    'of a base (%s) costs what stands on it, and no version after',
    async (_, harm) => {
      const path = await temporaryFolder()
      await keepTitles(path, 2)
      const [file = ''] = (await filesIn(path)).filter((each) => each.endsWith('.base'))
      await harm(join(path, 'versions', file))
      await keepVersion(path, episodeOf('Danach'), automatic(3))
      const [after, ...before] = await listVersions(path)
      expect(await titleOf(path, after?.id ?? '')).toBe('Danach')
      const problems = before.map(({ id }) => problemOf(readVersion(path, id)))
      expect(await Promise.all(problems)).toEqual(['version-damaged', 'version-damaged'])
    },
  )

  it('of a name costs that name', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 1)
    const [{ id } = { id: '' }] = await listVersions(path)
    await nameVersion(path, id, 'Fertig')
    const [file = ''] = (await filesIn(path)).filter((each) => each.endsWith('.name'))
    await flipBit(join(path, 'versions', file))
    const { entries, unreadable } = await readVersions(path)
    expect(entries).toMatchObject([{ id, name: null, kind: 'automatic' }])
    expect(unreadable).toEqual([file])
  })

  it('of a base that is whole, but another one, is noticed', async () => {
    const [path, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
    await keepTitles(path, 1)
    await keepVersion(elsewhere, episodeOf('Titel 1'), automatic(0))
    const isBase = (file: string) => file.endsWith('.base')
    const [base = ''] = (await filesIn(path)).filter(isBase)
    const [other = ''] = (await filesIn(elsewhere)).filter(isBase)
    await rename(join(elsewhere, 'versions', other), join(path, 'versions', base))
    const [{ id } = { id: '' }] = await listVersions(path)
    expect(await problemOf(readVersion(path, id))).toBe('version-damaged')
  })
})

describe('thinning', () => {
  it('takes the files of what is dropped, and a base only long after nothing stands on it', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 40)
    const [{ id } = { id: '' }] = (await listVersions(path)).slice(20)
    await nameVersion(path, id, 'Bleibt')
    await thinVersions(path, at(20 * 24 * 60))
    const left = await listVersions(path)
    // The newest twelve, the named one, the oldest one, and the last of the day before the twelve.
    expect(left).toHaveLength(15)
    for (const { id } of left) expect(await titleOf(path, id)).toMatch(/^Titel/)
  })

  it('leaves what cannot be read, and the base that it stands on', async () => {
    const path = await temporaryFolder()
    await keepTitles(path, 1)
    const files = await filesIn(path)
    const [base = ''] = files.filter((file) => file.endsWith('.base'))
    const [version = ''] = files.filter((file) => file.endsWith('.version'))
    await flipBit(join(path, 'versions', version))
    await thinVersions(path, new Date(START + 90 * DAY_MS))
    expect(await filesIn(path)).toEqual(files)
    await rm(join(path, 'versions', version))
    await thinVersions(path, new Date(START + 29 * DAY_MS))
    expect(await filesIn(path)).toEqual([base])
    await thinVersions(path, new Date(START + 31 * DAY_MS))
    expect(await filesIn(path)).toEqual([])
  })
})

async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file)
  const middle = Math.floor(bytes.length / 2)
  await writeFile(file, bytes.with(middle, (bytes[middle] ?? 0) ^ 1))
}

/** What a sync client does: brings the files that are new there. */
async function sync(from: string, to: string): Promise<void> {
  const files = await snapshot(from)
  await mkdir(join(to, 'versions'), { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    if (content !== '(no file)') await writeFile(join(to, file), content, 'latin1')
  }
}

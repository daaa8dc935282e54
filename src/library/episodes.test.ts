import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeEpisode } from '../episode/file/serialize-episode.ts'
import { createPage, pageParts } from '../episode/page.ts'
import { createEpisode, newEpisode } from './create-episode.ts'
import { duplicateEpisode } from './duplicate-episode.ts'
import { episodePath, picturePath } from './episode-path.ts'
import type { Library } from './library.ts'
import { changeIgnoredWords, readIgnoredWords } from './proofing/ignored-words.ts'
import { beginTypoOnly, readTypoOnly } from './proofing/typo-only.ts'
import { readEpisode } from './read-episode.ts'
import { renameEpisode } from './rename-episode.ts'
import { listEpisodes } from './testing/list-episodes.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from './testing/temporary-library.ts'
import { restoreEpisode, trashEpisode } from './trash-episode.ts'

const page = (number: number | null, title: string) => createPage({ facts: { number }, title })

const foldersOf = async (library: Library) =>
  (await listEpisodes(library)).map(({ folder }) => folder)

const titleOf = async (library: Library, folder: string) =>
  pageParts((await readEpisode(join(library.path, folder))).episode.page).title.textContent

/** Changes an episode's file as another program would. */
async function editFile(library: Library, folder: string, edit: (text: string) => string) {
  const path = join(library.path, folder, 'episode.json')
  await writeFile(path, edit(await readFile(path, 'utf8')))
}

describe('createEpisode', () => {
  it("makes an empty page in the show's language", async () => {
    const library = await temporaryLibrary()
    const summary = await createEpisode(library)
    expect(summary).toMatchObject({ folder: 'episode', title: '', number: null, state: 'draft' })
    const { episode, readOnly } = await readEpisode(join(library.path, 'episode'))
    expect(episode.page.attrs.language).toBe('de')
    expect(episode.createdAt).toBe(summary.modifiedAt)
    expect(readOnly).toBeNull()
    expect(await snapshot(join(library.path, 'episode'))).toEqual({
      'episode.json': serializeEpisode(episode),
    })
  })

  it('gives many made at once a folder each', async () => {
    const library = await temporaryLibrary()
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        createEpisode(library, page(25, at % 2 ? 'Sam' : 'SAM')),
      ),
    )
    expect(new Set(made.map(({ folder }) => folder)).size).toBe(12)
    const listed = await listEpisodes(library)
    expect(listed.map(({ folder }) => folder).sort()).toEqual(
      made.map(({ folder }) => folder).sort(),
    )
    expect((await readdir(library.path)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('leaves nothing behind in a library that is gone', async () => {
    const library = await temporaryLibrary()
    await rm(library.path, { recursive: true })
    await writeFile(library.path, '')
    expect(await problemOf(createEpisode(library))).toBe('file-missing')
    expect(await problemOf(listEpisodes(library))).toBe('library-missing')
  })
})

describe('listEpisodes', () => {
  it('sorts by number, the highest first, and those without one before', async () => {
    const library = await temporaryLibrary()
    for (const number of [3, 25, null, 1000]) await createEpisode(library, page(number, 'a'))
    await createEpisode(library, page(25, 'b'))
    expect(await foldersOf(library)).toEqual(['a', '1000-a', '025-b', '025-a', '003-a'])
  })

  it('names what is wrong with an episode, and leaves it alone', async () => {
    const library = await temporaryLibrary()
    for (const title of ['cut', 'new', 'foreign', 'good'])
      await createEpisode(library, page(null, title))
    await editFile(library, 'cut', (text) => text.slice(0, 300))
    await editFile(library, 'new', (text) =>
      text.replace('"version": 1', '"version": 2').replace('"page"', '"pages"'),
    )
    await editFile(library, 'foreign', () => '{"name": "package"}')
    await createEpisode(library, page(null, 'Bytes'))
    const latin1 = Buffer.from(serializeEpisode(newEpisode(page(1, 'Größe'))), 'latin1')
    await writeFile(join(library.path, 'bytes', 'episode.json'), latin1)
    const before = await snapshot(library.path)
    const problems = (await listEpisodes(library)).map(({ folder, title, problem }) => [
      folder,
      title,
      problem?.code ?? null,
    ])
    expect(problems.sort()).toEqual([
      ['bytes', 'bytes', 'episode-damaged'],
      ['cut', 'cut', 'episode-damaged'],
      ['foreign', 'foreign', 'episode-foreign'],
      ['good', 'good', null],
      ['new', 'new', 'episode-newer'],
    ])
    expect(await snapshot(library.path)).toEqual(before)
  })

  it('passes over what is no episode: files, empty and hidden folders, links', async () => {
    const library = await temporaryLibrary()
    const elsewhere = await temporaryLibrary()
    await createEpisode(elsewhere, page(1, 'Fremd'))
    await symlink(join(elsewhere.path, '001-fremd'), join(library.path, 'link'))
    await mkdir(join(library.path, 'link-inside'))
    await symlink(
      join(elsewhere.path, '001-fremd', 'episode.json'),
      join(library.path, 'link-inside', 'episode.json'),
    )
    await mkdir(join(library.path, 'empty'))
    await cp(join(elsewhere.path, '001-fremd'), join(library.path, '.hidden'), { recursive: true })
    await writeFile(join(library.path, 'notes.txt'), 'x')
    const [linked, ...others] = await listEpisodes(library)
    expect(linked).toMatchObject({ folder: 'link-inside', problem: { code: 'file-unreadable' } })
    expect(others).toEqual([])
  })

  it('follows changes, and a name in decomposed letters', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(1, 'Eins'))
    await listEpisodes(library)
    await editFile(library, folder, (text) => text.replace('"Eins"', '"Zwei"'))
    expect(await listEpisodes(library)).toMatchObject([{ folder, title: 'Zwei' }])
    await rename(join(library.path, folder), join(library.path, 'u\u0308ber'))
    expect(await listEpisodes(library)).toMatchObject([{ folder: 'u\u0308ber', title: 'Zwei' }])
    expect(await titleOf(library, 'u\u0308ber')).toBe('Zwei')
    await rm(join(library.path, 'u\u0308ber'), { recursive: true })
    expect(await listEpisodes(library)).toEqual([])
  })
})

describe('renameEpisode', () => {
  it('changes the title, and the name of the folder with it', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(25, 'Alt'))
    const renamed = await renameEpisode(library, folder, 'Übermut\n tut gut')
    expect(renamed).toMatchObject({ folder: '025-uebermut-tut-gut', title: 'Übermut tut gut' })
    expect(await foldersOf(library)).toEqual(['025-uebermut-tut-gut'])
    expect(await titleOf(library, renamed.folder)).toBe('Übermut tut gut')
  })

  it('keeps a folder whose name fits, and gives way to another of the same name', async () => {
    const library = await temporaryLibrary()
    await createEpisode(library, page(null, 'Sam'))
    const second = await createEpisode(library, page(null, 'Sam'))
    expect((await renameEpisode(library, second.folder, 'SAM!')).folder).toBe('sam-2')
    expect((await renameEpisode(library, 'sam', 'Sam?')).folder).toBe('sam')
    expect(await titleOf(library, 'sam-2')).toBe('SAM!')
    expect(library.knownContent.get(join(library.path, 'sam-2', 'episode.json'))).not.toBeNull()
  })

  it('does not write an episode of a newer version', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(1, 'a'))
    await editFile(library, folder, (text) => text.replace('"version": 1', '"version": 2'))
    const before = await snapshot(library.path)
    expect(await problemOf(renameEpisode(library, folder, 'b'))).toBe('episode-newer')
    expect(await problemOf(duplicateEpisode(library, folder, (title) => title))).toBe(
      'episode-newer',
    )
    expect(await snapshot(library.path)).toEqual(before)
  })
})

describe('duplicateEpisode', () => {
  it('copies everything but the id, the record of exports, versions, temporary files and links', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(25, 'Sam'))
    const path = join(library.path, folder)
    await mkdir(join(path, 'images'))
    await writeFile(join(path, 'images', 'a\u0308.jpg'), 'picture')
    await writeFile(join(path, 'exports.json'), '{}')
    await writeFile(join(path, '.tmp'), '')
    await changeIgnoredWords(path, { rule: 'dash', words: '-' }, true)
    await beginTypoOnly(path, { version: 'a', since: '2026-11-27T08:00:00Z', by: 'Kim' })
    await mkdir(join(path, 'versions'))
    await writeFile(join(path, 'versions', 'a.version'), '')
    await symlink('/etc', join(path, 'images', 'etc'))
    await editFile(library, folder, (text) => text.replace('"page"', '"mood": "calm",\n  "page"'))

    const copy = await duplicateEpisode(library, folder, (title) => `${title} (Kopie)`)
    expect(copy).toMatchObject({ folder: '025-sam-kopie', title: 'Sam (Kopie)', number: 25 })
    const copied = await snapshot(join(library.path, copy.folder))
    const files = ['episode.json', 'images', 'images/a\u0308.jpg', 'proofing.json']
    expect(Object.keys(copied)).toEqual(files)
    const copyPath = join(library.path, copy.folder)
    expect(await readTypoOnly(copyPath)).toBeNull()
    expect(await readIgnoredWords(copyPath)).toHaveLength(1)
    const original = await readEpisode(path)
    const { episode } = await readEpisode(join(library.path, copy.folder))
    expect(episode.id).not.toBe(original.episode.id)
    expect(episode.unknownFields).toEqual({ mood: 'calm' })
  })

  it('leaves nothing behind when the original is damaged', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(25, 'Sam'))
    await editFile(library, folder, (text) => text.slice(0, 100))
    const before = await snapshot(library.path)
    expect(await problemOf(duplicateEpisode(library, folder, String))).toBe('episode-damaged')
    expect(await snapshot(library.path)).toEqual(before)
  })
})

describe('the trash', () => {
  it('takes an episode away and gives it back whole', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(25, 'Sam'))
    const before = await snapshot(join(library.path, folder))
    await trashEpisode(library, folder)
    expect(await listEpisodes(library)).toEqual([])
    expect(await snapshot(join(library.path, '.trash', folder))).toEqual(before)
    expect(await restoreEpisode(library, folder)).toMatchObject({ folder, title: 'Sam' })
    expect(await snapshot(join(library.path, folder))).toEqual(before)
  })

  it('gives the last of several with one name back first, beside a new one of that name', async () => {
    const library = await temporaryLibrary()
    for (const title of ['Sam', 'SAM', 'sam!']) {
      await createEpisode(library, page(null, title))
      await trashEpisode(library, 'sam')
    }
    await createEpisode(library, page(null, 'Sam 0'))
    await rename(join(library.path, 'sam-0'), join(library.path, 'Sam'))
    expect(await restoreEpisode(library, 'sam')).toMatchObject({ folder: 'sam-2', title: 'sam!' })
    expect(await restoreEpisode(library, 'sam')).toMatchObject({ folder: 'sam-3', title: 'SAM' })
    expect(await restoreEpisode(library, 'sam')).toMatchObject({ folder: 'sam-4', title: 'Sam' })
    expect(await problemOf(restoreEpisode(library, 'sam'))).toBe('episode-missing')
  })

  it('gives a damaged episode back too', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(null, 'Sam'))
    await editFile(library, folder, (text) => text.slice(0, 100))
    await trashEpisode(library, folder)
    expect((await restoreEpisode(library, folder)).problem?.code).toBe('episode-damaged')
  })
})

describe('a name from a window', () => {
  const names = [
    '',
    '.',
    '..',
    '../x',
    'a/b',
    'a\\b',
    'C:',
    '.trash',
    '/etc',
    'x\0',
    'none',
    'link',
  ]

  it.each(names)('%j leads nowhere', async (name) => {
    const library = await temporaryLibrary()
    const outside = await temporaryFolder()
    await writeFile(join(outside, 'episode.json'), serializeEpisode(newEpisode(page(1, 'Fremd'))))
    await symlink(outside, join(library.path, 'link'))
    const before = await snapshot(outside)
    for (const act of [episodePath, trashEpisode, restoreEpisode]) {
      expect(await problemOf(act(library, name))).toBe('episode-missing')
    }
    expect(await problemOf(renameEpisode(library, name, 'x'))).toBe('episode-missing')
    expect(await problemOf(duplicateEpisode(library, name, String))).toBe('episode-missing')
    expect(await snapshot(outside)).toEqual(before)
  })

  it('finds pictures, and only in the images of an episode', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library, page(1, 'a'))
    const images = join(library.path, folder, 'images')
    await mkdir(images)
    await writeFile(join(images, 'sam.jpg'), 'x')
    await symlink('/etc/passwd', join(images, 'link.jpg'))
    expect(await picturePath(library.path, folder, 'sam.jpg')).toBe(join(images, 'sam.jpg'))
    for (const [episode, name] of [
      [folder, 'link.jpg'],
      [folder, '../episode.json'],
      [folder, 'none.jpg'],
      [folder, '..'],
      ['..', 'sam.jpg'],
      ['.trash', 'sam.jpg'],
      ['none', 'sam.jpg'],
    ] as const) {
      expect(await picturePath(library.path, episode, name)).toBeNull()
    }
    await rename(images, join(library.path, 'elsewhere'))
    await symlink(join(library.path, 'elsewhere'), images)
    expect(await picturePath(library.path, folder, 'sam.jpg')).toBeNull()
    expect(await picturePath(null, folder, 'sam.jpg')).toBeNull()
  })
})

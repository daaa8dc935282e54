import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageFacts, pageParts } from '../episode/page.ts'
import { createEpisode } from './create-episode.ts'
import { createLibrary } from './create-library.ts'
import { importInto } from './import-into.ts'
import { type ImportOptions, importSource } from './import-source.ts'
import { openEpisode } from './open-episode.ts'
import { parseSource } from './parse-source.ts'
import { readEpisode } from './read-episode.ts'
import { readReceipts } from './read-receipts.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from './testing/temporary-library.ts'
import { canMountDisk, useTinyDisk } from './testing/tiny-disk.ts'

const SAMPLE = new URL('../episode/fixtures/folge-25-sam-linkedin.txt', import.meta.url)

/** A file of that name and content, somewhere. */
async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return path
}

/** Options of an import that gives these ids to what it makes. */
const parsing = (newId: () => string): ImportOptions => ({
  parse: (source) => parseSource(source, newId),
})

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

describe('importSource', () => {
  it('makes an episode of the sample, and keeps it to the byte with its receipt', async () => {
    const library = await temporaryLibrary()
    const bytes = await readFile(SAMPLE)
    const path = await fileOf('Folge 25 – Sam.txt', bytes)
    const { folder, number, title } = await importSource(library, path)
    expect(number).toBe(25)
    expect(folder).toMatch(/^025-/)
    const episode = join(library.path, folder)
    expect((await readdir(join(episode, 'sources'))).sort()).toEqual([
      'folge-25-sam.txt',
      'folge-25-sam.txt.receipt.json',
    ])
    expect(await readFile(join(episode, 'sources', 'folge-25-sam.txt'))).toEqual(bytes)
    const [receipt, ...others] = await readReceipts(episode)
    expect(others).toEqual([])
    expect(receipt).toMatchObject({ source: 'sources/folge-25-sam.txt', format: 'text' })
    const { page } = (await readEpisode(episode)).episode
    expect(pageParts(page).title.textContent).toBe(title)
    expect(await readdir(library.path)).toEqual([folder, 'show.json'])
    expect(await readFile(path)).toEqual(bytes)
  })

  it('gives the same page for the same source and ids', async () => {
    const library = await temporaryLibrary()
    const ids = () => {
      let count = 0
      return () => `id-${++count}`
    }
    const file = { name: 'sam.txt', bytes: await readFile(SAMPLE) }
    const made = [
      await importSource(library, file, parsing(ids())),
      await importSource(library, file, parsing(ids())),
    ]
    const pages = await Promise.all(
      made.map(async ({ folder }) => (await readEpisode(join(library.path, folder))).episode.page),
    )
    expect(pages[0]?.toJSON()).toEqual(pages[1]?.toJSON())
    expect(made[1]?.folder).toBe(`${made[0]?.folder}-2`)
  })

  it.each([
    ['Windows-1252', 'a.txt', Buffer.from('Gr\xf6\xdfe', 'latin1')],
    ['UTF-16', 'a.txt', utf16('Größe')],
    ['mixed line ends', 'a.txt', Buffer.from('Größe\r\n\rGröße\n')],
    ['a decomposed name', 'Gro\u0308ße.md', Buffer.from('# Größe')],
    ['HTML with scripts', 'a.html', Buffer.from('<h1>Größe</h1><script>alert(1)</script><p>x')],
  ])('reads %s, and keeps it as it was', async (_kind, name, bytes) => {
    const library = await temporaryLibrary()
    const { folder } = await importSource(library, await fileOf(name, bytes))
    const episode = join(library.path, folder)
    const { page } = (await readEpisode(episode)).episode
    expect(page.textContent).toContain('Größe')
    expect(page.textContent).not.toContain('alert')
    const [source = ''] = await readdir(join(episode, 'sources'))
    expect(source).toMatch(/^(a|groesse)\.(txt|md|html)$/)
    expect(await readFile(join(episode, 'sources', source))).toEqual(bytes)
  })

  it.each([
    ['file-empty', 'leer.txt', ''],
    ['file-empty', 'leer.md', ' \n\n '],
    ['file-binary', 'bild.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')],
    ['file-kind-unknown', 'seite.pages', 'x'],
    ['archive-foreign', 'seite.docx', 'x'],
    ['file-binary', 'archiv.md', 'PK\x03\x04'],
  ])('says %s for %s, and changes nothing', async (code, name, content) => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    expect(await problemOf(importSource(library, await fileOf(name, content)))).toBe(code)
    expect(await snapshot(library.path)).toEqual(before)
  })

  it.each([50 * 1024 ** 2, 3 * 1024 ** 3])(
    'refuses %i bytes without reading them',
    async (size) => {
      const library = await temporaryLibrary()
      const path = await fileOf('gross.txt', '')
      // More than 2 GiB cannot even be read at once: another problem would show that it was tried.
      await truncate(path, size)
      expect(await problemOf(importSource(library, path))).toBe('file-too-large')
      expect(await readdir(library.path)).toEqual(['show.json'])
    },
  )

  it('names a file that is gone, and a folder in its place', async () => {
    const library = await temporaryLibrary()
    await mkdir(join(library.path, 'x.txt'))
    expect(await problemOf(importSource(library, join(library.path, 'y.txt')))).toBe('file-missing')
    expect(await problemOf(importSource(library, join(library.path, 'x.txt')))).toBe(
      'file-is-folder',
    )
  })

  it('leaves nothing behind wherever it breaks off', async () => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const file = { name: 'sam.txt', bytes: await readFile(SAMPLE) }
    for (let count = 0; count < 60; count += 7) {
      let left = count
      const newId = () => {
        if (left-- === 0) throw new Error('killed')
        return `id-${left}`
      }
      await expect(importSource(library, file, parsing(newId))).rejects.toThrow('killed')
      expect(await snapshot(library.path)).toEqual(before)
    }
  })
})

/** An import that is called off when its page has been made. */
function calledOff(): ImportOptions {
  const called = new AbortController()
  const parse: ImportOptions['parse'] = (source) => {
    called.abort(new Error('called off'))
    return parseSource(source, randomUUID)
  }
  return { parse, signal: called.signal }
}

describe('called off', () => {
  it('leaves a library as it was', async () => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const file = { name: 'sam.txt', bytes: await readFile(SAMPLE) }
    await expect(importSource(library, file, calledOff())).rejects.toThrow('called off')
    expect(await snapshot(library.path)).toEqual(before)
  })

  it('leaves a library as it was when everything is written already', async () => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const file = { name: 'sam.txt', bytes: await readFile(SAMPLE) }
    const called = new AbortController()
    // The last thing before the episode takes its place.
    library.knownContent.set = function set(...entry) {
      called.abort(new Error('called off'))
      return Map.prototype.set.apply(this, entry)
    }
    const importing = importSource(library, file, { signal: called.signal })
    await expect(importing).rejects.toThrow('called off')
    expect(await snapshot(library.path)).toEqual(before)
  })

  it('leaves an open episode as it was', async () => {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library)
    const episode = await openEpisode(library, folder)
    const before = await snapshot(episode.path)
    const pasted = { text: 'Neu', format: 'text' } as const
    await expect(importInto(episode, pasted, calledOff())).rejects.toThrow('called off')
    expect(episode.version).toBe(0)
    expect((await episode.close()).state).toBe('saved')
    expect(await snapshot(episode.path)).toEqual(before)
  })
})

describe.skipIf(!canMountDisk)('on a small disk (skipped where none can be mounted)', () => {
  const disk = useTinyDisk(64)
  const show = { name: 'P', languages: ['de'] }

  it('leaves nothing behind when the disk is full', async () => {
    const library = await createLibrary(join(disk.path, 'Podcast'), show)
    const before = await snapshot(library.path)
    for (const kilobytes of [20, 30, 45, 70]) {
      const bytes = Buffer.from(`${'Wort '.repeat(20)}\n\n`.repeat(kilobytes * 10))
      expect(await problemOf(importSource(library, { name: 'a.txt', bytes }))).toBe('disk-full')
      expect(await snapshot(library.path)).toEqual(before)
    }
  })

  it('leaves nothing behind when the disk is read-only', async () => {
    const library = await createLibrary(join(disk.path, 'Podcast'), show)
    disk.makeReadOnly()
    const bytes = Buffer.from('Text')
    expect(await problemOf(importSource(library, { name: 'a.txt', bytes }))).toBe('read-only-disk')
    expect(await problemOf(createEpisode(library))).toBe('read-only-disk')
    expect(await readdir(library.path)).toEqual(['show.json'])
  })
})

describe('importInto', () => {
  async function openEmpty() {
    const library = await temporaryLibrary()
    const { folder } = await createEpisode(library)
    return openEpisode(library, folder)
  }

  it('fills an empty open episode, and keeps the text and the receipt', async () => {
    const episode = await openEmpty()
    await importInto(episode, { text: '# Größe\n\nEin *Absatz*.', format: 'markdown' })
    expect((await episode.close()).state).toBe('saved')
    const { page } = (await readEpisode(episode.path)).episode
    expect(page.eq(episode.page)).toBe(true)
    expect(page.textContent).toContain('Ein Absatz.')
    expect(pageFacts(page).language).toBe('de')
    expect(await readFile(join(episode.path, 'sources', 'pasted.md'), 'utf8')).toBe(
      '# Größe\n\nEin *Absatz*.',
    )
    expect(await readReceipts(episode.path)).toMatchObject([{ source: 'sources/pasted.md' }])
  })

  it('gives way to a source of the same name, and to a receipt that has lost its source', async () => {
    const episode = await openEmpty()
    await mkdir(join(episode.path, 'sources'))
    await writeFile(join(episode.path, 'sources', 'pasted.txt.receipt.json'), 'kept')
    await writeFile(join(episode.path, 'sources', 'Pasted-2.txt'), 'kept')
    await importInto(episode, { text: 'Neu', format: 'text' })
    const sources = await snapshot(join(episode.path, 'sources'))
    expect(sources).toMatchObject({
      'pasted.txt.receipt.json': 'kept',
      'Pasted-2.txt': 'kept',
      'pasted-3.txt': 'Neu',
    })
    expect(Object.keys(sources)).toHaveLength(4)
    await episode.close()
  })

  it('keeps neither source nor receipt when one cannot be kept', async () => {
    const episode = await openEmpty()
    await writeFile(join(episode.path, 'sources'), 'a file where the folder is to be')
    const before = await snapshot(episode.path)
    const pasted = { text: 'x', format: 'text' } as const
    expect(await problemOf(importInto(episode, pasted))).toBe('no-permission')
    expect(await snapshot(episode.path)).toEqual(before)
    expect(episode.saveState.state).toBe('saved')
  })

  it('leaves a page with words alone, and one alone when the text is empty', async () => {
    const episode = await openEmpty()
    const before = await snapshot(episode.path)
    expect(await problemOf(importInto(episode, { text: ' \n', format: 'text' }))).toBe('file-empty')
    episode.replace({ ...episode.page.toJSON(), content: titled(episode.page.toJSON().content) }, 1)
    await expect(importInto(episode, { text: 'x', format: 'text' })).rejects.toThrow('not empty')
    expect(await snapshot(episode.path)).toEqual(before)
    await episode.close()
  })
})

const titled = ([_title, ...rest]: unknown[]) => [
  { type: 'title', content: [{ type: 'text', text: 'x' }] },
  ...rest,
]

describe('readReceipts', () => {
  it('gives the oldest first, and passes over what is none', async () => {
    const folder = await temporaryFolder()
    expect(await readReceipts(folder)).toEqual([])
    const library = await temporaryLibrary()
    const made = await importSource(library, { name: 'a.txt', bytes: Buffer.from('Text') })
    const sources = join(library.path, made.folder, 'sources')
    const receipt = await readFile(join(sources, 'a.txt.receipt.json'), 'utf8')
    await writeFile(
      join(sources, '0.txt.receipt.json'),
      receipt.replace(/"importedAt": "\d+/, '"importedAt": "2999'),
    )
    await writeFile(join(sources, 'b.txt.receipt.json'), receipt.slice(0, 30))
    const years = (await readReceipts(join(library.path, made.folder))).map(({ importedAt }) =>
      importedAt.slice(0, 4),
    )
    expect(years).toEqual([made.modifiedAt.slice(0, 4), '2999'])
  })
})

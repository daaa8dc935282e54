import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate/browser'
import { expect, test } from 'vitest'
import { withoutIds } from '../../episode/formats/testing/without-ids.ts'
import { serializeTextPack } from '../../episode/formats/textbundle/serialize-text-bundle.ts'
import { createPage, createPicture, pageFacts, pageParts } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { importSource } from '../import-source.ts'
import { readEpisode } from '../read-episode.ts'
import { readReceipts } from '../read-receipts.ts'
import type { SourceFile } from '../read-source.ts'
import { pngPicture } from '../testing/pictures.ts'
import { problemOf } from '../testing/problem-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from '../testing/temporary-library.ts'

const INFO = Buffer.from('{"version": 2, "type": "net.daringfireball.markdown"}')
const TEXT = Buffer.from(
  '---\nepisode: 25\n---\n\n# Wie Sam LinkedIn nutzt\n\nEin Satz.\n\n![Sam](assets/Große%20Runde.png)\n\nNoch ein Satz.\n\n![Tim](assets/fehlt.png)\n',
)
const FILES = {
  'info.json': INFO,
  'text.md': TEXT,
  'assets/Große Runde.png': pngPicture(4, 3),
  'assets/folge.mp3': Buffer.from('ID3'),
}

const packed = (files: Record<string, Uint8Array>, folder = ''): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, file]) => [folder + path, file])))

async function imported(file: SourceFile) {
  const library = await temporaryLibrary()
  const path = join(library.path, (await importSource(library, file)).folder)
  const { page } = (await readEpisode(path)).episode
  const [receipt] = await readReceipts(path)
  const named = receipt?.items.flatMap((item) =>
    item.kind === 'simplified' ? [[item.construct, item.original]] : [],
  )
  return { path, page, receipt, named }
}

test.each([
  ['its files in a folder, as Finder packs them', 'Folge.textbundle/'],
  ['its files in the archive itself', ''],
])('a textpack with %s becomes an episode with its pictures', async (_how, folder) => {
  const bytes = packed({ ...FILES, '__MACOSX/._text.md': Buffer.from('x') }, folder)
  const { path, page, receipt, named } = await imported({ name: 'Folge 25.textpack', bytes })
  expect(pageParts(page).title.textContent).toBe('Wie Sam LinkedIn nutzt')
  expect(pageFacts(page).number).toBe(25)
  expect(await readdir(join(path, 'images'))).toEqual(['grosse-runde.png'])
  expect(named).toEqual([
    ['bundled-file', 'assets/folge.mp3'],
    ['picture-missing', 'assets/fehlt.png'],
  ])
  expect(receipt).toMatchObject({ source: 'sources/folge-25.textpack', format: 'textbundle' })
  expect(await readFile(join(path, 'sources', 'folge-25.textpack'))).toEqual(Buffer.from(bytes))
})

test('a TextBundle that is a folder comes in as the textpack of its real files', async () => {
  const folder = join(await temporaryFolder(), 'Folge 25.textbundle')
  await mkdir(join(folder, 'assets'), { recursive: true })
  for (const [name, file] of Object.entries(FILES)) await writeFile(join(folder, name), file)
  await writeFile(join(folder, '.DS_Store'), 'x')
  const outside = join(await temporaryFolder(), 'secret.png')
  await writeFile(outside, pngPicture(9, 9))
  await symlink(outside, join(folder, 'assets', 'fehlt.png'))
  const { path, named } = await imported(folder)
  expect(await readdir(join(path, 'images'))).toEqual(['grosse-runde.png'])
  expect(named).toContainEqual(['picture-missing', 'assets/fehlt.png'])
  expect(await readdir(join(path, 'sources'))).toContain('folge-25.textpack')
})

test('it is known by what is in it, and its text by its ending', async () => {
  const html = Buffer.from('<h1>Titel</h1><p>Ein <b>Satz</b>.</p><img src="./assets/a.png">')
  const files = { 'info.json': INFO, 'text.html': html, 'assets/a.png': pngPicture(2, 2) }
  const { page, path } = await imported({ name: 'folge.zip', bytes: packed(files) })
  expect(page.textContent).toBe('TitelEin Satz.')
  expect(await readdir(join(path, 'images'))).toEqual(['a.png'])
})

test.each([
  ['archive-foreign', packed({ 'info.json': INFO })],
  ['file-empty', packed({ ...FILES, 'text.md': Buffer.from(' \n') })],
  ['file-binary', packed({ ...FILES, 'text.md': pngPicture(2, 2) })],
  ['archive-unsafe', packed({ ...FILES, '../../evil.png': pngPicture(2, 2) })],
])('%s leaves nothing behind', async (code, bytes) => {
  const library = await temporaryLibrary()
  const before = await snapshot(library.path)
  expect(await problemOf(importSource(library, { name: 'a.textpack', bytes }))).toBe(code)
  expect(await snapshot(library.path)).toEqual(before)
})

test('a textpack of our own comes back as the page that it was, its pictures too', async () => {
  const size = { width: 4, height: 3 }
  const cover = createPicture('cover', { src: 'images/sam.png', ...size }, 'Sam')
  const words = [schema.text('Ein Satz.')]
  const body = [schema.node('paragraph', { speaker: 'Anna', startMs: 4000 }, words)]
  const before = createPage({ facts: { number: 25 }, title: 'Titel', cover, body })
  const pictures = new Map([['images/sam.png', new Uint8Array(pngPicture(4, 3))]])
  const options = { fallbackLanguage: 'de', pictures }
  const { bytes } = serializeTextPack(before, options, 'Folge 25')
  const { page, named } = await imported({ name: 'Folge 25.textpack', bytes })
  expect(withoutIds(page)).toEqual(withoutIds(before))
  expect(named).toEqual([])
})

import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import type { RunningImport } from '../ipc/contract.ts'
import { importSource } from '../library/import-source.ts'
import { readEpisode } from '../library/read-episode.ts'
import { pngPicture } from '../library/testing/pictures.ts'
import { problemOf } from '../library/testing/problem-of.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from '../library/testing/temporary-library.ts'
import {
  wordDocument,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../library/testing/word-document.ts'
import { importFiles } from './import-files.ts'
import { Imports } from './imports.ts'
import type { Tell } from './outlet.ts'

// A parser's worker is started out of its source, module by module.
vi.setConfig({ testTimeout: 60_000 })

const PARSER = fileURLToPath(new URL('./source-parser.ts', import.meta.url))

/** Imports that take a while, with what the window was told; `onShown` hears of each that it was. */
function startImports(onShown: (id: number) => void = () => undefined, parserPath = PARSER) {
  const told: RunningImport[][] = []
  const tell: Tell = (...[, running]: unknown[]) => {
    told.push(running as RunningImport[])
    for (const { id } of running as RunningImport[]) onShown(id)
  }
  return { imports: new Imports(tell, parserPath), told }
}

const longText = (name: string) => ({
  name,
  bytes: Buffer.from(Array.from({ length: 10_000 }, (_, at) => `Absatz ${at}`).join('\n\n')),
})

test('a long text is parsed elsewhere, into the page that it would be here', async () => {
  const library = await temporaryLibrary()
  const { imports, told } = startImports()
  const file = longText('a.txt')
  const [there, here] = [
    await imports.run('a.txt', (options) => importSource(library, file, options)),
    await importSource(library, file),
  ]
  const texts = await Promise.all(
    [there, here].map(async (made) => {
      const { episode } = await readEpisode(join(library.path, made?.folder ?? ''))
      return episode.page.child(4).children.map((block) => block.textContent)
    }),
  )
  expect(texts[0]).toHaveLength(9_999)
  expect(texts[0]).toEqual(texts[1])
  expect(told.at(-1) ?? []).toEqual([])
})

test('an archive is unpacked elsewhere, and its pictures come with the page', async () => {
  const library = await temporaryLibrary()
  const { imports } = startImports()
  const picture = pngPicture(3, 2)
  const body = `${wordParagraph(wordRun('Ein Satz.'))}${wordParagraph(wordPicture('sam', 'Sam'))}`
  const file = { name: 'a.docx', bytes: wordDocument({ body, pictures: { sam: picture } }) }
  const made = await imports.run('a.docx', (options) => importSource(library, file, options))
  const path = join(library.path, made?.folder ?? '')
  const { page } = (await readEpisode(path)).episode
  expect(page.textContent).toBe('Ein Satz.Sam')
  expect(await readFile(join(path, 'images', 'picture-1.png'))).toEqual(picture)
})

test('one that takes a while is shown, and cancelling it leaves the library as it was', async () => {
  const library = await temporaryLibrary()
  const before = await snapshot(library.path)
  const endless = fileURLToPath(new URL('./testing/endless-parser.ts', import.meta.url))
  const { imports, told } = startImports((id) => imports.cancel(id), endless)
  const imported = await imports.run('Folge 25.txt', (options) =>
    importSource(library, longText('Folge 25.txt'), options),
  )
  expect(imported).toBeNull()
  expect(told).toEqual([[{ id: 1, name: 'Folge 25.txt' }], []])
  expect(await snapshot(library.path)).toEqual(before)
})

test('what goes wrong elsewhere goes wrong as it would here', async () => {
  const library = await temporaryLibrary()
  const { imports } = startImports()
  const file = { name: 'tief.html', bytes: Buffer.from('<blockquote>'.repeat(20_000)) }
  const importing = imports.run(file.name, (options) => importSource(library, file, options))
  expect(await problemOf(importing)).toBe(await problemOf(importSource(library, file)))
})

test('a file that cannot be imported is told of, and those after it come in', async () => {
  const library = await temporaryLibrary()
  const { imports } = startImports()
  const folder = await temporaryFolder()
  const paths = ['a.md', 'b.docx', 'c.md', 'd.md'].map((name) => join(folder, name))
  for (const path of paths.slice(0, 3)) await writeFile(path, `# ${basename(path)}`)
  const heard: string[] = []
  const failed: unknown[] = []
  const imported = await importFiles(imports, {
    library,
    paths,
    author: 'Anna',
    onImported: async ({ title }) => heard.push(title),
    onFailed: (problem) => failed.push(problem),
  })
  expect(imported.map(({ title }) => title)).toEqual(['a.md', 'c.md'])
  expect(heard).toEqual(['a.md', 'c.md'])
  expect(failed).toMatchObject([
    { code: 'archive-foreign', values: { name: 'b.docx' } },
    { code: 'file-missing', values: { name: 'd.md' } },
  ])
})

test('a source that the parser dies of cannot be read', async () => {
  const library = await temporaryLibrary()
  const before = await snapshot(library.path)
  const { imports } = startImports(undefined, join(library.path, 'no-such-parser.js'))
  const importing = imports.run('a.txt', (options) =>
    importSource(library, longText('a.txt'), options),
  )
  expect(await problemOf(importing)).toBe('file-unreadable')
  expect(await snapshot(library.path)).toEqual(before)
})

import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Problem } from '../episode/problem.ts'
import { importFile } from './import-file.ts'
import { importSource } from './import-source.ts'
import { readEpisode } from './read-episode.ts'
import { readReceipts } from './read-receipts.ts'
import { problemOf } from './testing/problem-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { snapshot, temporaryLibrary } from './testing/temporary-library.ts'
import { wordpressExport, wordpressItem } from './testing/wordpress-export.ts'

const UNCLOSED =
  '<h1>Titel<p>Eins <b>fett <i>schräg<ul><li>zwei<li>drei<table><tr><td>vier<a href="x'

describe('no word is lost of', () => {
  test.each([
    [
      'front matter that is none',
      'a.md',
      '---\ntitle: "Anfang\nguests: [\n---\n\nEin Satz.\n',
      ['title: "Anfang', 'guests: [', 'Ein Satz.'],
    ],
    [
      'front matter that does not end',
      'a.md',
      '---\ntitle: Anfang\n\nEin Satz.\n',
      ['title: Anfang', 'Ein Satz.'],
    ],
    [
      'elements that are not closed',
      'a.html',
      UNCLOSED,
      ['Titel', 'Eins', 'fett', 'schräg', 'zwei', 'drei', 'vier'],
    ],
    [
      'elements that are not closed, in Markdown',
      'a.md',
      `Null\n\n<div><b>eins\n\nzwei <i>drei\n`,
      ['Null', 'eins', 'zwei', 'drei'],
    ],
  ])('%s', async (_what, name, text, words) => {
    const library = await temporaryLibrary()
    const bytes = new TextEncoder().encode(text)
    const { folder } = await importSource(library, { name, bytes })
    const path = join(library.path, folder)
    const { page } = (await readEpisode(path)).episode
    const [receipt] = await readReceipts(path)
    const told = receipt?.items.map(({ original }) => original) ?? []
    const kept = [page.textContent, ...told].join('\n')
    expect(words.filter((word) => !kept.includes(word))).toEqual([])
    expect(await readFile(join(path, 'sources', name))).toEqual(Buffer.from(bytes))
  })
})

describe('refused, and nothing is changed:', () => {
  test.each([
    ['100,000 quotes in one another', 'a.md', '> '.repeat(100_000), 'file-too-deep'],
    [
      '100,000 quotes of HTML in one another',
      'a.html',
      '<blockquote>'.repeat(100_000),
      'file-too-deep',
    ],
    ['100,000 marks in one another', 'a.html', '<b>a'.repeat(100_000), 'file-too-deep'],
  ])('%s', async (_what, name, text, code) => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const bytes = new TextEncoder().encode(text)
    expect(await problemOf(importSource(library, { name, bytes }))).toBe(code)
    expect(await snapshot(library.path)).toEqual(before)
  })

  test.each(['gross.txt', 'gross.md', 'gross.html'])('%s of 100 MB', async (name) => {
    const library = await temporaryLibrary()
    const before = await snapshot(library.path)
    const path = join(await temporaryFolder(), name)
    await writeFile(path, 'Ein Satz.')
    await truncate(path, 100_000_000)
    expect(await problemOf(importSource(library, path))).toBe('file-too-large')
    expect(await snapshot(library.path)).toEqual(before)
  })
})

test('of 5,000 posts whose pictures are missing each is an episode by itself, at once', async () => {
  const [all, wanted] = [5000, 12]
  const posts = Array.from({ length: all }, (_, at) =>
    wordpressItem({
      title: `Folge ${at}`,
      content: `<p>Satz ${at}.</p><figure><img src="https://example.com/wp-content/uploads/${at}.jpg"></figure>`,
    }),
  )
  const path = join(await temporaryFolder(), 'show.xml')
  await writeFile(path, wordpressExport(posts))
  const library = await temporaryLibrary()
  const totals = new Set<number>()
  const folders: string[] = []
  const onProgress = (_done: number, total: number) => totals.add(total)
  for await (const one of importFile(library, path, { onProgress })) {
    if (one instanceof Problem) throw one
    folders.push(one.folder)
    if (folders.length === wanted) break
  }
  expect([...totals]).toEqual([all])
  for (const [at, folder] of folders.entries()) {
    const { page } = (await readEpisode(join(library.path, folder))).episode
    const [receipt] = await readReceipts(join(library.path, folder))
    expect(page.textContent).toContain(`Satz ${at}.`)
    expect(JSON.stringify(receipt?.items)).toContain(`wp-content/uploads/${at}.jpg`)
  }
})

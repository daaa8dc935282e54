import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createLibrary } from '../library/create-library.ts'
import { readEpisode } from '../library/read-episode.ts'
import { pngPicture } from '../library/testing/pictures.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import {
  wordDocument,
  wordParagraph,
  wordPicture,
  wordRun,
} from '../library/testing/word-document.ts'
import { wordpressExport, wordpressItem } from '../library/testing/wordpress-export.ts'
import { exitCode, runCli, startCli } from './testing/run-cli.ts'

async function newLibrary() {
  const root = await temporaryFolder()
  await createLibrary(join(root, 'Podcast'), { name: 'P', languages: ['de'] })
  return root
}

test('a page comes in on standard input, and goes out on standard output as it would to a file', async () => {
  const cwd = await newLibrary()
  const source = '# Größe 2\n\n![Sam](https://example.org/sam.jpg)\n\nEin *Satz*.\n'
  const imported = await runCli(['import', '-', '--from', 'markdown', '--library', 'Podcast'], {
    ...{ cwd, input: source },
  })
  const folder = join(cwd, 'Podcast', 'groesse-2')
  expect(imported).toMatchObject({ code: 1, out: `${folder}\n` })
  expect(imported.error).toMatch(/^-:https:.*sam\.jpg: Warnung: Das Bild .* nicht mitgekommen/)
  expect(await readFile(join(folder, 'sources', 'standard-input.md'), 'utf8')).toBe(source)

  const toFile = await runCli(['export', folder, '--to', 'hugo', '--out', 'seiten'], { cwd })
  const page = await readFile(join(cwd, 'seiten', 'groesse-2.md'), 'utf8')
  expect(toFile.out).toBe(`${join(cwd, 'seiten', 'groesse-2.md')}\n`)
  const piped = await runCli(['export', folder, '--to', 'hugo', '--out', '-'], { cwd })
  expect(piped).toMatchObject({ code: toFile.code, out: page, error: toFile.error })
  const episode = await readFile(join(folder, 'episode.json'))
  const through = await runCli(['export', '-', '--to', 'hugo'], { cwd, input: episode })
  expect(through).toEqual(piped)
}, 30_000)

test('one format becomes another without a library, and what is broken is told', async () => {
  const args = ['export', '-', '--from', 'html', '--to', 'text']
  const { code, out, error } = await runCli(args, { input: '<h1>Eins</h1><p>Zwei <b>drei' })
  expect(out).toBe('Eins\n\nZwei drei\n')
  expect({ code, error }).toMatchObject({ code: 1 })
  expect(error).toContain('-:1: Warnung: Das Element <b> hat kein Ende.\n')

  const body = [wordParagraph(wordRun('Ein Satz.')), wordParagraph(wordPicture('p1', 'Sam'))].join(
    '',
  )
  const document = wordDocument({ body, pictures: { p1: pngPicture(2, 2) } })
  const fromWord = ['export', '-', '--from', 'docx', '--to', 'markdown']
  const converted = await runCli(fromWord, { input: document })
  expect(converted.code).toBe(1)
  expect(converted.out).toContain('Ein Satz.')
  expect(converted.error).toMatch(/Warnung: Das Bild ist nicht mitgekommen/)
}, 30_000)

test('what cannot be a page says so, and nothing comes out', async () => {
  const posts = wordpressExport([wordpressItem({ title: 'A' }), wordpressItem({ title: 'B' })])
  for (const [input, from, words] of [
    ['{"format": ', 'episode', /^-:1:\d+: Fehler: Die Datei der Folge|^Die Datei der Folge „-“/],
    ['', 'markdown', /„standard-input\.md“ ist leer/],
    [posts, 'html', /von einer unbekannten Art/],
  ] as const) {
    const { code, out, error } = await runCli(['export', '-', '--from', from, '--to', 'html'], {
      input,
    })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(words)
  }
}, 30_000)

test('whoever stops reading ends it quietly', async () => {
  const cwd = await newLibrary()
  const names = Array.from({ length: 60 }, (_, at) => `${at}.md`)
  for (const name of names) await writeFile(join(cwd, name), `# Seite ${name}\n\nEin Satz.\n`)
  const cli = startCli(['import', ...names, '--library', 'Podcast'], { cwd })
  const ended = exitCode(cli)
  const errors: Buffer[] = []
  cli.stderr.on('data', (chunk) => errors.push(chunk))
  await once(cli.stdout, 'data')
  cli.stdout.destroy()
  expect(await ended).toBe(141)
  expect(Buffer.concat(errors).toString()).not.toMatch(/EPIPE|Error|unexpected/)
  await expectWholeEpisodes(join(cwd, 'Podcast'))
}, 30_000)

const hasFullDevice = existsSync('/dev/full')

test.skipIf(!hasFullDevice)(
  'output that does not arrive is told (needs /dev/full)',
  async () => {
    const full = await open('/dev/full', 'w')
    try {
      const args = 'export - --from markdown --to html'.split(' ')
      const cli = startCli(args, { stdout: full.fd })
      cli.stdin.end('# Eins\n')
      const [error, code] = await Promise.all([text(cli.stderr), exitCode(cli)])
      expect(code).toBe(2)
      expect(error).toMatch(/^Der Datenträger ist voll\. „-“ konnte nicht geschrieben werden\.\n/)
    } finally {
      await full.close()
    }
  },
  30_000,
)

test('ended by Ctrl+C, it leaves what is finished, whole, and nothing else', async () => {
  const cwd = await newLibrary()
  // So much that threads share it.
  const content = '<p>Ein Satz.</p>\n'.repeat(200)
  const items = Array.from({ length: 200 }, (_, at) =>
    wordpressItem({ id: at + 1, title: `Beitrag ${at}`, content }),
  )
  await writeFile(join(cwd, 'website.xml'), wordpressExport(items))
  const cli = startCli(['import', 'website.xml', '--library', 'Podcast'], { cwd })
  const ended = exitCode(cli)
  const written = { out: '', error: '' }
  cli.stderr.on('data', (chunk) => {
    written.error += chunk
  })
  cli.stdout.on('data', (chunk) => {
    if (written.out === '') cli.kill('SIGINT')
    written.out += chunk
  })
  expect(await ended).toBe(130)
  const told = written.out
    .trimEnd()
    .split('\n')
    .map((path) => basename(path))
  expect(await expectWholeEpisodes(join(cwd, 'Podcast'))).toEqual(told.sort())
  expect(told.length).toBeLessThan(items.length)
  expect(written.error).toMatch(/^\d+ Folgen? importiert, \d+ abgebrochen\n$/)
}, 30_000)

test('ended while it waits for input, it ends at once', async () => {
  const cwd = await newLibrary()
  const args = ['import', '-', '--from', 'text', '--library', 'Podcast', '--json']
  const cli = startCli(args, { cwd })
  const ended = exitCode(cli)
  cli.stdin.on('error', () => undefined)
  // More than a pipe holds: it is through when somebody reads.
  await new Promise((resolve) => cli.stdin.write('Ein Satz. '.repeat(100_000), resolve))
  cli.kill('SIGTERM')
  expect(await ended).toBe(143)
  expect(await readdir(join(cwd, 'Podcast'))).toEqual(['show.json'])
}, 30_000)

/** @returns the names of a library's episodes, each of which can be read; and there is nothing else */
async function expectWholeEpisodes(library: string): Promise<string[]> {
  const folders = (await readdir(library)).filter((name) => name !== 'show.json')
  for (const folder of folders) await readEpisode(join(library, folder))
  return folders.sort()
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { changeShowText } from '../episode/file/show-file.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { listVersions } from '../library/versions/read-versions.ts'
import { runCli } from './testing/run-cli.ts'

const SOURCE =
  '# Titel\n\nFirmeninteres, 20 Euro. Siehe [Firmeninteres](https://example.org) und `Firmeninteres`.\n'

let cwd: string
let episode: string
beforeEach(async () => {
  cwd = await temporaryFolder()
  await writeFile(join(cwd, 'eins.md'), SOURCE)
  const { out } = await runCli(['import', 'eins.md', '--library', 'Podcast', '--create'], { cwd })
  episode = out.trimEnd()
})
const file = () => readFile(join(episode, 'episode.json'), 'utf8')

test('what would be replaced is told, and nothing written; then it is, with a version kept before', async () => {
  const before = await file()
  const rule = ['--find', 'firmeninteres', '--with', 'Firmeninternes']
  const told = await runCli(['replace', 'Podcast', ...rule], { cwd })
  expect(told).toMatchObject({ code: 1, error: '1 Folge durchsucht, 1 Warnung, 2 Hinweise\n' })
  expect(told.out).toContain('[Firmeninteres → Firmeninternes], 20 Euro.')
  expect(told.out.match(/Bleibt, in Code/g)).toHaveLength(2)
  expect(await file()).toBe(before)

  const done = await runCli(['replace', 'Podcast', ...rule, '--links', '--write', '--json'], {
    cwd,
  })
  const { items, exitCode } = JSON.parse(done.out)
  expect(exitCode).toBe(0)
  expect(items[0].outputs).toEqual([episode])
  expect(items[0].findings.map(({ code }: { code: string }) => code)).toEqual([
    'replaced',
    'replaced',
    'spared',
  ])
  expect((await file()).match(/Firmeninternes/g)).toHaveLength(2)
  expect((await listVersions(episode)).map(({ kind }) => kind)).toContain('before-replace')
  expect(await runCli(['replace', 'Podcast', ...rule], { cwd })).toMatchObject({ code: 0 })
}, 30_000)

test('a list of the show, and patterns with groups', async () => {
  const show = join(cwd, 'Podcast', 'show.json')
  const entry = { kind: 'pattern', matchCase: false, wholeWord: false } as const
  const rules = [{ ...entry, find: '(\\d+) Euro', replacement: '$1 €' }]
  const lists = { replaceLists: [{ name: 'Typos', rules }] }
  await writeFile(show, changeShowText(await readFile(show, 'utf8'), 'Podcast', lists))
  const done = await runCli(['replace', episode, '--list', 'Typos', '--write'], { cwd })
  expect(done).toMatchObject({ code: 0 })
  expect(await file()).toContain('20 €')
  const missing = await runCli(['replace', episode, '--list', 'Typo'], { cwd })
  expect(missing).toMatchObject({ code: 2 })
  expect(missing.out + missing.error).toContain('Typos')
}, 30_000)

test.each([
  [['--find', '(a', '--with', 'b', '--regex'], 'Klammer'],
  [['--find', 'a', '--with', '$9', '--regex'], '$9'],
  [['--find', '(\\w+\\s?)+§', '--with', 'b', '--regex'], 'zu lange'],
  [['--find', 'a'], '--with'],
  [['--with', 'a'], '--find'],
  [['--find', 'a', '--with', 'b', '--list', 'c'], 'Entweder'],
])(
  '%j is refused, and nothing changed',
  async (args, words) => {
    const before = await file()
    const { code, out, error } = await runCli(['replace', 'Podcast', ...args, '--write'], { cwd })
    expect(code).toBe(2)
    expect(out + error).toContain(words)
    expect(await file()).toBe(before)
  },
  30_000,
)

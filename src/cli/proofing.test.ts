import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeShowText } from '../episode/file/show-file.ts'
import SAMPLE from '../episode/fixtures/folge-25-sam-linkedin.txt?raw'
import { changeIgnoredWords } from '../library/proofing/ignored-words.ts'
import { beginTypoOnly } from '../library/proofing/typo-only.ts'
import { readEpisode } from '../library/read-episode.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { keepVersion } from '../library/versions/keep-version.ts'
import { runCli } from './testing/run-cli.ts'

test('a check says what the window says: typos, with the glossary and the rules of the show', async () => {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'folge-25.txt'), SAMPLE)
  await runCli(['import', 'folge-25.txt', '--library', 'Podcast', '--create'], { cwd })
  const typo = /Das Wort kennt kein Wörterbuch\. „Eipisode“ → „Episode“/
  const first = await runCli(['check', 'Podcast'], { cwd })
  expect(first).toMatchObject({ code: 1 })
  expect(first.out).toMatch(typo)
  expect(first.out).toContain('„Yiheng“')

  const file = join(cwd, 'Podcast', 'show.json')
  const glossary = ['Yiheng', 'Cen'].map((term) => ({ term, wrong: [], like: null }))
  const change = { glossary, proofRules: { 'address-form': false } }
  await writeFile(file, changeShowText(await readFile(file, 'utf8'), 'Podcast', change))
  const json = JSON.parse((await runCli(['check', 'Podcast', '--json'], { cwd })).out)
  const proof = json.items[0].findings.filter(({ kind }: { kind: string }) => kind === 'proof')
  const words = proof.map(({ values }: { values: { words: string } }) => values.words)
  expect(words).toContain('Linkskein kein')
  expect(words).not.toContain('Yiheng')
  expect(words).not.toContain('Deinen')
  expect(words).toContain('gepostet')
  expect(proof.find(({ code }: { code: string }) => code === 'spelling')).toMatchObject({
    ...{ severity: 'warning', place: { slot: 'lead' } },
    values: { words: 'Eipisode', suggestion: 'Episode' },
  })

  const { input } = json.items[0]
  await changeIgnoredWords(input, { rule: 'spelling', words: 'gepostet' }, true)
  expect((await runCli(['check', 'Podcast'], { cwd })).out).not.toContain('gepostet')

  const without = await runCli(['check', 'Podcast', '--no-proofing'], { cwd })
  expect(without).toMatchObject({ code: 0, out: '' })
}, 30_000)

test('a dictionary of one’s own takes the place of a shipped one', async () => {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'de.aff'), 'SET UTF-8\n')
  await writeFile(join(cwd, 'de.dic'), '1\nEipisode\n')
  const check = (folder: string) =>
    runCli(['check', '-', '--from', 'text', '--dictionaries', folder], {
      cwd,
      input: 'Titel\n\nEipisode Gespräch',
    })
  const { code, out } = await check('.')
  expect(code).toBe(1)
  expect(out).toContain('„Gespräch“')
  expect(out).not.toContain('„Eipisode“')
  expect(await check('nowhere')).toMatchObject({
    code: 2,
    error: expect.stringContaining('Dieser Wert passt nicht zu --dictionaries'),
  })
}, 30_000)

test('where nothing but typos is to change, a check tells what else changed', async () => {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'folge-25.txt'), SAMPLE)
  await runCli(['import', 'folge-25.txt', '--library', 'Podcast', '--create'], { cwd })
  const { input } = JSON.parse((await runCli(['check', 'Podcast', '--json'], { cwd })).out).items[0]
  const { episode } = await readEpisode(input)
  const version = await keepVersion(input, episode, { author: 'Kim', kind: 'named', name: null })
  await beginTypoOnly(input, { version: version?.id ?? '', since: '2026-11-27', by: 'Kim' })
  const file = join(input, 'episode.json')
  const alterations = async (before: string, after: string) => {
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(before, after))
    const { items } = JSON.parse((await runCli(['check', 'Podcast', '--json'], { cwd })).out)
    return items[0].findings.filter(({ kind }: { kind: string }) => kind === 'clean-up')
  }
  expect(await alterations('Eipisode', 'Episode')).toEqual([])
  expect(await alterations('oder Linkskein kein Geld', 'oder Links viel Geld')).toMatchObject([
    { code: 'other-word', severity: 'warning', place: { slot: 'body' } },
  ])
  expect((await runCli(['check', 'Podcast'], { cwd })).out).toContain('Anderes Wort: „')
}, 30_000)

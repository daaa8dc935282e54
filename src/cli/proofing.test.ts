import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeShowText } from '../episode/file/show-file.ts'
import SAMPLE from '../episode/fixtures/folge-25-sam-linkedin.txt?raw'
import { changeIgnoredWords } from '../library/proofing/ignored-words.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
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

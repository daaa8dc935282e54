import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { changeIgnoredWords, readIgnoredWords } from './ignored-words.ts'

const yiheng = { rule: 'spelling', words: 'Yiheng' }
const dash = { rule: 'dash', words: '-' }

test('words are ignored, by several people at once, and told again when asked', async () => {
  const folder = await temporaryFolder()
  expect(await readIgnoredWords(folder)).toEqual([])
  await Promise.all([
    changeIgnoredWords(folder, yiheng, true),
    changeIgnoredWords(folder, dash, true),
    changeIgnoredWords(folder, yiheng, true),
  ])
  expect(new Set(await readIgnoredWords(folder))).toEqual(new Set([yiheng, dash]))
  await changeIgnoredWords(folder, yiheng, false)
  expect(await readIgnoredWords(folder)).toEqual([dash])
})

test('what a newer version has written stays', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'proofing.json')
  const newer = {
    format: 'reinschrift-proofing',
    version: 9,
    ignored: [{ ...dash, by: 'Kim' }],
    more: 1,
  }
  await writeFile(file, JSON.stringify(newer))
  await changeIgnoredWords(folder, yiheng, true)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    ...newer,
    ignored: [...newer.ignored, yiheng],
  })
})

test('a damaged file ignores nothing, and is kept aside when something is to be ignored', async () => {
  const folder = await temporaryFolder()
  const conflict = '{\n<<<<<<< ours\n  "format": "reinschrift-proofing"'
  await writeFile(join(folder, 'proofing.json'), conflict)
  expect(await readIgnoredWords(folder)).toEqual([])
  await changeIgnoredWords(folder, dash, true)
  expect(await readIgnoredWords(folder)).toEqual([dash])
  const [aside = '', ...others] = (await readdir(folder)).filter((name) => name !== 'proofing.json')
  expect(others).toEqual([])
  expect(aside).toMatch(/^proofing \(damaged .+\)\.json$/)
  expect(await readFile(join(folder, aside), 'utf8')).toBe(conflict)
})

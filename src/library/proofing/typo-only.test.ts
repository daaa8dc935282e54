import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { changeIgnoredWords, readIgnoredWords } from './ignored-words.ts'
import { allowAlteration, beginTypoOnly, endTypoOnly, readTypoOnly } from './typo-only.ts'

const begun = { version: 'v1', since: '2026-11-27T08:00:00.000Z', by: 'Chris' }

test('it is begun once, several people allow what is right, and it ends', async () => {
  const folder = await temporaryFolder()
  expect(await readTypoOnly(folder)).toBeNull()
  await beginTypoOnly(folder, begun)
  await beginTypoOnly(folder, { ...begun, version: 'v2', by: 'Kim' })
  await Promise.all([
    allowAlteration(folder, 'a', true),
    allowAlteration(folder, 'b', true),
    changeIgnoredWords(folder, { rule: 'dash', words: '-' }, true),
    allowAlteration(folder, 'a', true),
  ])
  const { allowed, ...rest } = (await readTypoOnly(folder)) ?? expect.fail('not begun')
  expect(rest).toEqual(begun)
  expect(allowed.sort()).toEqual(['a', 'b'])
  await allowAlteration(folder, 'a', false)
  expect((await readTypoOnly(folder))?.allowed).toEqual(['b'])
  await endTypoOnly(folder)
  expect(await readTypoOnly(folder)).toBeNull()
  await allowAlteration(folder, 'c', true)
  expect(await readTypoOnly(folder)).toBeNull()
  expect(await readIgnoredWords(folder)).toEqual([{ rule: 'dash', words: '-' }])
})

test('what a newer version has written stays', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'proofing.json')
  const typoOnly = { ...begun, allowed: [], why: 'a guest asked' }
  const newer = { format: 'reinschrift-proofing', version: 9, ignored: [], typoOnly, more: 1 }
  await writeFile(file, JSON.stringify(newer))
  await allowAlteration(folder, 'a', true)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    ...newer,
    typoOnly: { ...typoOnly, allowed: ['a'] },
  })
})

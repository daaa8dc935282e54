import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { MAX_WORD_LETTERS } from './dictionary.ts'
import { type OpenSpeller, openSpeller } from './open-speller.ts'

const shipped = resolve(import.meta.dirname, '../../resources/dictionaries')

describe('the shipped dictionaries', () => {
  let speller: OpenSpeller
  beforeAll(async () => {
    speller = await openSpeller({ shipped, own: null }, ['de-AT', 'en'])
  })
  afterAll(() => speller.dispose())

  test('each knows its own words', () => {
    expect(speller).toMatchObject({ problems: [], languages: ['de', 'en'] })
    for (const word of ['Gespräch', 'Straße', 'Wissensaustausch']) {
      expect(speller.knows(word, 'de')).toBe(true)
    }
    expect(speller.knows('Gespräch', 'en')).toBe(false)
    expect(speller.knows('designed', 'de')).toBe(false)
    expect(speller.knows('conversation', 'en-GB')).toBe(true)
    expect(speller.knows('Eipisode', 'de')).toBe(false)
  })

  test.each([
    ['Eipisode', 'Episode'],
    ['Linkskein', 'Links kein'],
    ['Gesrpäch', 'Gespräch'],
    ['Epidose', 'Episode'],
  ])('%s: %s', (word, right) => {
    expect(speller.suggest(word, 'de').slice(0, 3)).toContain(right)
  })

  test('a language without a dictionary has no wrong words', () => {
    expect(speller.knows('xyz', 'pl')).toBe(true)
    expect(speller.suggest('xyz', 'pl')).toEqual([])
  })

  test('any text is a question that comes to an answer, a word of a megabyte too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        expect(typeof speller.knows(word, 'de')).toBe('boolean')
        expect(speller.suggest(word, 'en').length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 60 },
    )
    const long = 'a'.repeat(1_000_000)
    expect(speller.knows(long, 'de')).toBe(false)
    expect(speller.suggest(long, 'de')).toEqual([])
    expect(speller.knows('a'.repeat(MAX_WORD_LETTERS), 'de')).toBe(false)
  })
})

describe('a dictionary of the person’s own', () => {
  test('is found, in its own encoding, and takes the place of a shipped one', async () => {
    const own = await temporaryFolder()
    await writeFile(join(own, 'fr_FR.aff'), 'SET ISO8859-1\n')
    await writeFile(join(own, 'fr_FR.dic'), Buffer.from('2\ncafé\nété\n', 'latin1'))
    await writeFile(join(own, 'en.aff'), 'SET UTF-8\n')
    await writeFile(join(own, 'en.dic'), '1\nonlyword\n')
    const speller = await openSpeller({ shipped, own }, ['fr', 'en'])
    expect(['été', 'café', 'cafe'].map((word) => speller.knows(word, 'fr'))).toEqual([
      true,
      true,
      false,
    ])
    expect(['onlyword', 'the'].map((word) => speller.knows(word, 'en'))).toEqual([true, false])
    speller.dispose()
  })

  test.each([
    ['no affixes', null, '1\nwort\n'],
    ['an empty list', 'SET UTF-8\n', ''],
    ['a list without its number', 'SET UTF-8\n', 'wort\n'],
    ['another encoding than it says', 'SET UTF-8\n', Buffer.from('1\ncafé\n', 'latin1')],
    ['an encoding that does not exist', 'SET KLINGON\n', '1\nwort\n'],
  ])('with %s is said, and the others work', async (_what, affixes, words) => {
    const own = await temporaryFolder()
    if (affixes !== null) await writeFile(join(own, 'de.aff'), affixes)
    await writeFile(join(own, 'de.dic'), words)
    const speller = await openSpeller({ shipped, own }, ['de'])
    expect(speller.problems).toEqual([{ code: 'dictionary-damaged', values: { name: 'de' } }])
    expect(speller.languages).toEqual(['en'])
    expect(speller.knows('Gesrpäch', 'de')).toBe(true)
    speller.dispose()
  })

  test('of nonsense is a dictionary without use, and no end', async () => {
    const own = await temporaryFolder()
    await writeFile(
      join(own, 'de.aff'),
      `SET UTF-8\n${'SFX A Y 99999\n-,;COMPOUNDRULE 3\n'.repeat(50)}`,
    )
    await writeFile(join(own, 'de.dic'), `999999999\n${'///\u0000\n'.repeat(100)}`)
    const speller = await openSpeller({ shipped, own }, ['de'])
    expect(typeof speller.knows('Wort', 'de')).toBe('boolean')
    speller.dispose()
  })
})

test('without any dictionary nothing is wrong, and nothing breaks', async () => {
  const speller = await openSpeller({ shipped: join(await temporaryFolder(), 'x'), own: null }, [
    'de',
  ])
  expect(speller).toMatchObject({ languages: [], problems: [] })
  expect(speller.knows('xyz', 'de')).toBe(true)
})

test('a text in the place of a dictionary is said', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'de'))
  await copyFile(join(shipped, 'de', 'LICENSE'), join(folder, 'de', 'de.aff'))
  const speller = await openSpeller({ shipped: folder, own: null }, ['de'])
  expect(speller.problems).toHaveLength(1)
})

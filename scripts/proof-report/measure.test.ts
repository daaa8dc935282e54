import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenSpeller } from '../../src/spelling/open-speller.ts'
import { shippedSpeller } from '../../src/spelling/testing/shipped-speller.ts'
import { falseAlarms, findErrors } from './measure.ts'

let speller: OpenSpeller
beforeAll(async () => {
  speller = await shippedSpeller()
})
afterAll(() => speller.dispose())

test.each([
  ['de', 'letter', 0.94],
  ['en', 'letter', 0.9],
  ['de', 'space', 0.98],
  ['en', 'space', 0.98],
] as const)(
  'in %s, of errors with a %s wrong or missing at least %d are found',
  (language, kind, least) => {
    const { found, count } = findErrors(speller, language, kind, { count: 500, seed: 20261126 })
    expect(found / count).toBeGreaterThanOrEqual(least)
  },
)

test('most that is said of right texts is said of names', () => {
  const { alarms } = falseAlarms(speller, 'de')
  const isName = (word: string) => /\p{Lu}/u.test(word)
  const others = [...alarms.keys()].filter((word) => !isName(word))
  expect(others.length).toBeLessThanOrEqual(16)
})

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROBLEM_CODES } from '../episode/problem.ts'
import { locales } from '../i18n/locales.ts'

const NAMESPACES = Object.keys(locales.en) as (keyof typeof locales.en)[]

/** Every text of a namespace by its whole key ("loss.unsafe-link"). */
function texts(namespace: object, prefix = ''): [string, string][] {
  return Object.entries(namespace).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : texts(value, `${prefix}${key}.`),
  )
}

/** The names of the values that a text is filled with. */
const values = (text: string): string[] => [...new Set(text.match(/{{\w+}}/g))].sort()

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  const de = new Map(texts(locales.de[namespace]))
  const en = new Map(texts(locales.en[namespace]))

  it('have the same keys in German and English', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('are filled with the same values, and empty in both languages or in none', () => {
    for (const [key, text] of en) {
      const german = de.get(key) ?? ''
      expect([key, values(german), german === '']).toEqual([key, values(text), text === ''])
    }
  })
})

it.each(['de', 'en'] as const)('every file of %s is a namespace', (language) => {
  const folder = new URL(`../../resources/locales/${language}/`, import.meta.url)
  expect(readdirSync(folder).sort()).toEqual(NAMESPACES.map((name) => `${name}.json`).sort())
})

it.each(['de', 'en'] as const)(
  'every problem says in %s what is wrong and what to do',
  (language) => {
    expect(Object.keys(locales[language].problems).sort()).toEqual([...PROBLEM_CODES].sort())
    for (const text of Object.values(locales[language].problems)) {
      expect(Object.keys(text)).toEqual(['what', 'todo'])
    }
  },
)

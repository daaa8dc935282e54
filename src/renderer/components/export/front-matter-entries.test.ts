import { expect, test } from 'vitest'
import { formatEntries, parseEntries } from './front-matter-entries.ts'

test.each([
  ['', {}],
  ['layout: episode', { layout: 'episode' }],
  [
    'categories:\n  - Podcast\nsitemap:\n  priority: 0.5',
    { categories: ['Podcast'], sitemap: { priority: 0.5 } },
  ],
])('%j is read and written', (text, entries) => {
  expect(parseEntries(text)).toEqual(entries)
  expect(formatEntries(entries)).toBe(text)
})

test.each(['nur Worte', '- a', 'zwei worte: 1', 'a: [', 'a: &x 1\nb: *x', '1: 2', 'ä: b'])(
  '%j is no entries',
  (text) => {
    expect(parseEntries(text)).toBeNull()
  },
)

import { expect, test } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { exportName } from './export-name.ts'

const nameOf = (facts: { date?: string; slug?: string }, target: 'jekyll' | 'hugo' = 'jekyll') =>
  exportName(createPage({ facts }), '025-sam', target, '.md')

test.each([
  ['with its address', { date: '2026-11-24', slug: 'Für Sam' }, '2026-11-24-fuer-sam.md'],
  ['without an address', { date: '2026-11-24' }, '2026-11-24-025-sam.md'],
  ['that leads nowhere else', { date: '2026-11-24', slug: '../../a' }, '2026-11-24-a.md'],
  ['without a date', { slug: 'sam' }, '025-sam.md'],
])('a post for Jekyll %s', (_name, facts, name) => {
  expect(nameOf(facts)).toBe(name)
})

test('other targets take the folder', () => {
  expect(nameOf({ date: '2026-11-24', slug: 'sam' }, 'hugo')).toBe('025-sam.md')
})

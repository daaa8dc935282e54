import { expect, test } from 'vitest'
import { formatSince } from './format-since.ts'

test('a time is told in the language, and what is none does no harm', () => {
  expect(formatSince('2026-11-27T08:00:00.000Z', 'de')).toContain('27.11.2026')
  expect(formatSince('yesterday', 'en')).toBe('yesterday')
  expect(formatSince('', 'en')).toBe('')
})

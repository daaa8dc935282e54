import { describe, expect, it } from 'vitest'
import { formatRelativeTime } from './format-relative-time.ts'

const NOW_MS = Date.parse('2026-11-24T12:00:00Z')
const ago = (iso: string, language = 'en') => formatRelativeTime(iso, NOW_MS, language)

describe('formatRelativeTime', () => {
  it.each([
    ['2026-11-24T11:59:30Z', 'now'],
    ['2026-11-24T11:59:00Z', '1 minute ago'],
    ['2026-11-24T11:00:01Z', '59 minutes ago'],
    ['2026-11-24T09:00:00Z', '3 hours ago'],
    ['2026-11-23T11:00:00Z', 'yesterday'],
    ['2026-11-16T12:00:00Z', 'last week'],
    ['2026-10-20T12:00:00Z', 'last month'],
    ['2023-11-01T12:00:00Z', '3 years ago'],
  ])('%s is %s', (iso, words) => {
    expect(ago(iso)).toBe(words)
  })

  it('speaks the language asked for', () => {
    expect(ago('2026-11-24T11:55:00Z', 'de')).toBe('vor 5 Minuten')
    expect(ago('2026-11-22T11:00:00Z', 'de')).toBe('vorgestern')
  })

  it('takes a moment to come for now', () => {
    expect(ago('2026-11-24T12:10:00Z')).toBe('now')
  })
})

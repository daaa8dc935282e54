import { expect, it } from 'vitest'
import type { VersionEntry } from '../../../ipc/contract.ts'
import { formatDay, formatWordChange, versionTitle } from './format-version.ts'
import { groupByDay, startOfDay } from './group-by-day.ts'

const entry = (at: Date, wordCount: number, more: Partial<VersionEntry> = {}): VersionEntry => ({
  id: at.toISOString(),
  savedAt: at.toISOString(),
  author: 'Chris',
  kind: 'automatic',
  name: null,
  wordCount,
  fileHash: '',
  ...more,
})

it('groups versions by the days of this time zone, and tells what each has more than the one before', () => {
  const days = groupByDay([
    entry(new Date(2026, 10, 26, 0, 5), 30),
    entry(new Date(2026, 10, 25, 23, 55), 40),
    entry(new Date(2026, 10, 25, 9, 0), 10),
  ])
  expect(days.map(({ versions }) => versions.map(({ wordChange }) => wordChange))).toEqual([
    [-10],
    [30, null],
  ])
})

it('says today and yesterday, over a change of the clocks too', () => {
  const words = { today: 'Heute', yesterday: 'Gestern' }
  const now = new Date(2026, 2, 30, 8, 0).getTime()
  const dayOf = (day: number) => startOfDay(new Date(2026, 2, day, 23, 0).getTime())
  expect(formatDay(dayOf(30), now, 'de', words)).toBe('Heute')
  expect(formatDay(dayOf(29), now, 'de', words)).toBe('Gestern')
  expect(formatDay(dayOf(28), now, 'de', words)).toBe('Samstag, 28. März')
  expect(formatDay(startOfDay(new Date(2025, 11, 24).getTime()), now, 'en', words)).toBe(
    'Wednesday, December 24, 2025',
  )
})

it('calls a version by its name, else by what it is or by who kept it', () => {
  const kinds = {
    ...{ automatic: 'A', named: 'N', imported: 'I' },
    ...{ 'before-restore': 'R', 'before-merge': 'M', 'before-replace': 'E' },
    ...{ 'before-restore': 'R', 'before-merge': 'M', 'before-change': 'C' },
  }
  const titleOf = (more: Partial<VersionEntry>) =>
    versionTitle(entry(new Date(), 1, more), kinds, 'Unbekannt')
  expect(titleOf({ name: 'Fertig', kind: 'named' })).toBe('Fertig')
  expect(titleOf({ kind: 'before-restore' })).toBe('R')
  expect(titleOf({})).toBe('Chris')
  expect(titleOf({ author: '' })).toBe('Unbekannt')
})

it.each([
  [1234, 'en', '+1,234'],
  [-3, 'de', '−3'],
  [0, 'de', '0'],
])('writes %i words in %s as %s', (change, language, text) => {
  expect(formatWordChange(change, language)).toBe(text)
})

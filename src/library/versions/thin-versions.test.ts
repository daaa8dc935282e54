import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionsToDrop } from './thin-versions.ts'
import { VERSION_KINDS, type VersionKind } from './version-entry.ts'
import { versionId } from './version-names.ts'

const NOW = new Date('2026-11-26T12:00:00.000Z')
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const entry = (ageMs: number, kind: VersionKind = 'automatic', name: string | null = null) => {
  const at = new Date(NOW.getTime() - ageMs)
  return { id: versionId(at, '0'.repeat(64)), savedAt: at.toISOString(), kind, name }
}

/** Twelve of the last minutes, which always stay, and one that is the oldest. */
const RECENT = Array.from({ length: 12 }, (_, at) => entry(at * 1000))
const OLDEST = entry(400 * DAY_MS)

/** Ages of those that are dropped, when the newest twelve and the oldest are others. */
function droppedOf(agesMs: number[]): number[] {
  const ids = new Set(versionsToDrop([...RECENT, ...agesMs.map((age) => entry(age)), OLDEST], NOW))
  return agesMs.filter((age) => ids.has(entry(age).id))
}

describe('which versions are dropped', () => {
  it.each([
    ['none of the last day', [1, 2, 3, 60, 61, 600, 601, 24 * 60], []],
    [
      'all but the last of an hour in the week before',
      [48 * 60 + 5, 48 * 60 + 10, 48 * 60 + 59],
      [48 * 60 + 10, 48 * 60 + 59],
    ],
    ['none of different hours in the week before', [48 * 60 + 5, 49 * 60 + 5, 50 * 60 + 5], []],
    [
      'all but the last of a day before that',
      [20 * 1440 + 5, 20 * 1440 + 65, 20 * 1440 + 300],
      [20 * 1440 + 65, 20 * 1440 + 300],
    ],
    ['none of different days before that', [20 * 1440, 21 * 1440, 22 * 1440], []],
    ['none that is said to be from the future', [-5, -6, -60 * 24 * 30], []],
  ])('%s', (_, minutes, dropped) => {
    expect(droppedOf(minutes.map((each) => each * MINUTE_MS))).toEqual(
      dropped.map((each) => each * MINUTE_MS),
    )
  })

  it('leaves the newest ones when the clock has jumped ahead by years', () => {
    const today = Array.from({ length: 20 }, (_, at) => entry(at * MINUTE_MS))
    const inYears = new Date(NOW.getTime() + 1000 * DAY_MS)
    const dropped = versionsToDrop(today, inYears)
    expect(dropped).toEqual(today.slice(13, -1).map(({ id }) => id))
  })

  it('leaves all of it when the clock is behind', () => {
    const today = Array.from({ length: 40 }, (_, at) => entry(at * MINUTE_MS))
    expect(versionsToDrop(today, new Date(0))).toEqual([])
  })

  it.each(VERSION_KINDS)('takes of one hour only what is automatic (%s)', (kind) => {
    const old = [5, 10, 15].map((minutes) => entry(48 * HOUR_MS + minutes * MINUTE_MS, kind))
    const dropped = versionsToDrop([...RECENT, ...old, OLDEST], NOW)
    expect(dropped).toHaveLength(kind === 'automatic' ? 2 : 0)
  })

  /** Many in few hours, so that there is something to take. */
  const anyAgeMs = fc
    .tuple(fc.constantFrom(-2, 0, 1, 3, 5, 20, 21, 60), fc.integer({ min: 0, max: 90 }))
    .map(([days, minutes]) => days * DAY_MS + minutes * MINUTE_MS)
  const anyEntry = fc
    .tuple(
      anyAgeMs,
      fc.constantFrom(...VERSION_KINDS),
      fc.constantFrom(null, null, 'Vor dem Kürzen'),
    )
    .map(([ageMs, kind, name]) => entry(ageMs, kind, name))
  const anyEntries = fc.uniqueArray(anyEntry, {
    selector: ({ id }) => id,
    minLength: 60,
    maxLength: 120,
  })
  const anyNow = fc
    .integer({ min: -400 * DAY_MS, max: 400 * DAY_MS })
    .map((ms) => new Date(NOW.getTime() + ms))

  it('never takes one that was named, imported or kept before something, whatever the clock says', () => {
    fc.assert(
      fc.property(anyEntries, anyNow, (entries, now) => {
        const dropped = new Set(versionsToDrop(entries, now))
        for (const { id, kind, name } of entries) {
          if (kind !== 'automatic' || name !== null) expect(dropped).not.toContain(id)
        }
      }),
    )
  })

  it('leaves one of each day, and takes nothing more when it is done again', () => {
    fc.assert(
      fc.property(anyEntries, anyNow, (entries, now) => {
        const dropped = new Set(versionsToDrop(entries, now))
        const left = entries.filter(({ id }) => !dropped.has(id))
        const days = (some: typeof entries) => new Set(some.map(({ id }) => id.slice(0, 8)))
        expect(days(left)).toEqual(days(entries))
        expect(versionsToDrop(left, now)).toEqual([])
      }),
    )
  })
})

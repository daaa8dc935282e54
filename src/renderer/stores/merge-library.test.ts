import { expect, it } from 'vitest'
import { createTestLibrary } from '../testing/create-test-api.ts'
import { mergeLibrary } from './merge-library.ts'

const known = createTestLibrary({ a: 'Sam', b: 'Kim' })
const again = (titles: Record<string, string>) => createTestLibrary(titles)

it('is the very same library when nothing changed', () => {
  expect(mergeLibrary(known, again({ a: 'Sam', b: 'Kim' }))).toBe(known)
})

it('keeps the episodes that did not change', () => {
  const merged = mergeLibrary(known, again({ a: 'Sam', b: 'Kim neu' }))
  expect(merged.episodes[0]).toBe(known.episodes[0])
  expect(merged.episodes[1]?.title).toBe('Kim neu')
})

it('takes over another order, and what came and went', () => {
  const merged = mergeLibrary(known, again({ c: 'Ada', b: 'Kim' }))
  expect(merged.episodes.map(({ folder }) => folder)).toEqual(['c', 'b'])
  expect(mergeLibrary(known, again({ b: 'Kim', a: 'Sam' })).episodes).toEqual([
    known.episodes[1],
    known.episodes[0],
  ])
})

it('keeps the list when only the name of the show changed', () => {
  const merged = mergeLibrary(known, { ...again({ a: 'Sam', b: 'Kim' }), name: 'Neu' })
  expect(merged.name).toBe('Neu')
  expect(merged.episodes).toBe(known.episodes)
})

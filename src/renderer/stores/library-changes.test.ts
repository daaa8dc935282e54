import { beforeEach, expect, it } from 'vitest'
import { createTestLibrary } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { takeLibraryChanges, withEarlyChanges } from './library-changes.ts'
import { useSession } from './session.ts'

beforeEach(resetStores)

const library = createTestLibrary({ a: 'Sam', b: 'Kim' })
const { path, show, notUnderstood } = library
const renamed = { path, name: 'Show', show, notUnderstood, changed: [], removed: ['b'] }
const titles = () => useSession.getState().library?.episodes.map(({ title }) => title)

it('works a change into the open library', () => {
  useSession.setState({ library })
  const changed = createTestLibrary({ a: 'Ada' }).episodes
  takeLibraryChanges([{ ...renamed, name: 'Neu', changed }])
  expect(titles()).toEqual(['Ada'])
  expect(useSession.getState().library?.name).toBe('Neu')
})

it('keeps the list when only the name of the show changed', () => {
  useSession.setState({ library })
  takeLibraryChanges([{ ...renamed, name: 'Neu', show: { ...show }, removed: [] }])
  expect(useSession.getState().library?.episodes).toBe(library.episodes)
  expect(useSession.getState().library?.show).toBe(show)
})

it('keeps a change that comes before the list for that list, and for no other', () => {
  useSession.setState({ library: { ...library, path: '/elsewhere' } })
  takeLibraryChanges([renamed])
  expect(titles()).toEqual(['Sam', 'Kim'])
  expect(withEarlyChanges(library).episodes.map(({ folder }) => folder)).toEqual(['a'])
  expect(withEarlyChanges(library)).toEqual(library)
})

it('forgets what came early for a library that was left', () => {
  takeLibraryChanges([{ ...renamed, path: '/left' }])
  withEarlyChanges(library)
  expect(withEarlyChanges({ ...library, path: '/left' }).episodes).toHaveLength(2)
})

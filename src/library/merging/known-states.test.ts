import { expect, test } from 'vitest'
import type { Episode } from '../../episode/file/episode.ts'
import { createPage } from '../../episode/page.ts'
import { withState } from './known-states.ts'

const state = (id: string): Episode => ({
  ...{ id, createdAt: '', modifiedAt: '', unknownFields: {} },
  page: createPage(),
})

test('the first state and the latest are kept, newest first', () => {
  const ids = [...'abcdefghij']
  const kept = ids.map(state).reduce<Episode[]>(withState, [])
  expect(kept.map(({ id }) => id).join('')).toBe('jihgfea')
})

test('a state that was there already stands once', () => {
  const [a, b] = [state('a'), state('b')]
  expect(withState([b, a], a)).toEqual([a, b])
})

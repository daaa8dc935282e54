import { beforeEach, expect, it } from 'vitest'
import { createTestApi, createTestEpisode } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { showNotice, useNotices } from './notices.ts'
import { keepSaveState, placeEpisode } from './open-episode.ts'

beforeEach(() => {
  resetStores()
  createTestApi()
})

const notices = () => useNotices.getState().shown.map(({ notice }) => notice.kind)

it('offers no reload any more once both versions are there to be put together', () => {
  placeEpisode(createTestEpisode('a'))
  showNotice({ kind: 'changed-outside', folder: 'a' })
  keepSaveState('a', { state: 'saving' })
  expect(notices()).toEqual(['changed-outside'])
  const problem = { code: 'episode-changed-outside' as const, values: { name: 'a', copy: 'b' } }
  keepSaveState('a', { state: 'failed', problem, isJournalled: true })
  expect(notices()).toEqual([])
})

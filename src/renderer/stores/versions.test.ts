import { beforeEach, expect, it } from 'vitest'
import { Problem } from '../../episode/problem.ts'
import type { EpisodeVersions } from '../../ipc/contract.ts'
import { createTestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { useNotices } from './notices.ts'
import {
  closeComparison,
  keepVersion,
  loadVersions,
  noteVersionKept,
  showComparison,
  useVersions,
} from './versions.ts'

const listed: EpisodeVersions = { entries: [], unreadable: 1 }

beforeEach(resetStores)

it('lists the versions of the episode that was asked for last', async () => {
  const waiting: ((versions: EpisodeVersions) => void)[] = []
  createTestApi({ 'versions:list': () => new Promise((resolve) => waiting.push(resolve)) })
  const loads = [loadVersions('a'), loadVersions('b')]
  for (const resolve of waiting.reverse()) resolve(listed)
  await Promise.all(loads)
  expect(useVersions.getState()).toMatchObject({ folder: 'b', listed })
})

it('says why there is no list, and tries again', async () => {
  const test = createTestApi({
    'versions:list': () => {
      throw new Problem('no-permission', { name: 'versions', path: '/x' })
    },
  })
  await loadVersions('a')
  expect(useVersions.getState().problem?.code).toBe('no-permission')
  test.answers['versions:list'] = () => listed
  await loadVersions('a')
  expect(useVersions.getState()).toMatchObject({ listed, problem: null })
})

it('reads the list anew after a version was kept, here or by itself', async () => {
  const test = createTestApi({ 'versions:list': () => listed, 'versions:keep': () => null })
  await loadVersions('a')
  expect(await keepVersion('a', { kind: 'named', name: 'Fertig' })).toBe(true)
  noteVersionKept('a')
  noteVersionKept('b')
  expect(test.calls.filter(([channel]) => channel === 'versions:list')).toHaveLength(3)
})

it('shows why a version could not be kept', async () => {
  createTestApi({
    'versions:keep': () => {
      throw new Problem('disk-full', { name: 'x' })
    },
  })
  expect(await keepVersion('a', { kind: 'before-restore' })).toBe(false)
  expect(useNotices.getState().shown).toMatchObject([
    { notice: { kind: 'problem', problem: { code: 'disk-full' } } },
  ])
})

it('shows one comparison at a time', () => {
  showComparison({ folder: 'a', before: '1', after: null })
  showComparison({ folder: 'a', before: '1', after: '2' })
  expect(useVersions.getState().shown).toEqual({ folder: 'a', before: '1', after: '2' })
  closeComparison()
  expect(useVersions.getState().shown).toBeNull()
})

import { beforeEach, describe, expect, it } from 'vitest'
import { connectToMain } from './connect-to-main.ts'
import { useLibraryPictures } from './stores/library-pictures.ts'
import { useNotices } from './stores/notices.ts'
import { clearDesk, placeEpisode, useOpenEpisode } from './stores/open-episode.ts'
import { useSession } from './stores/session.ts'
import {
  createTestApi,
  createTestEpisode,
  createTestLibrary,
  type TestApi,
} from './testing/create-test-api.ts'
import { resetStores } from './testing/reset-stores.ts'

let api: TestApi
beforeEach(() => {
  resetStores()
  api = createTestApi()
  return connectToMain()
})

const enterLibrary = () =>
  useSession.setState({ screen: 'workspace', library: createTestLibrary({ a: 'Sam' }) })

describe('window:context', () => {
  const told = () => api.calls.filter(([channel]) => channel === 'window:context')

  it('is told when it changes, and only then', () => {
    enterLibrary()
    placeEpisode(createTestEpisode('a'))
    useOpenEpisode.setState({ saveState: { state: 'saving' } })
    clearDesk()
    expect(told().map(([, context]) => context)).toEqual([
      { hasLibrary: true, hasEpisode: false, readOnly: false },
      { hasLibrary: true, hasEpisode: true, readOnly: false },
      { hasLibrary: true, hasEpisode: false, readOnly: false },
    ])
  })

  it('has no episode while the pictures stand in its place', () => {
    enterLibrary()
    placeEpisode(createTestEpisode('a'))
    useLibraryPictures.setState({ isOpen: true })
    expect(told().at(-1)?.[1]).toMatchObject({ hasLibrary: true, hasEpisode: false })
    useLibraryPictures.setState({ isOpen: false })
    expect(told().at(-1)?.[1]).toMatchObject({ hasEpisode: true })
  })

  it('says that a page is only to be read', () => {
    enterLibrary()
    const problem = { code: 'episode-newer' as const, values: {} }
    placeEpisode({ ...createTestEpisode('a'), saveState: { state: 'read-only', problem } })
    expect(told().at(-1)?.[1]).toEqual({ hasLibrary: true, hasEpisode: true, readOnly: true })
  })
})

describe('window:closing', () => {
  it('lets a field keep what was typed before it answers, and the person stay in it', () => {
    const field = document.createElement('input')
    document.body.append(field)
    const order: string[] = []
    field.addEventListener('blur', () => order.push(`kept before ${api.calls.length} calls`))
    field.focus()
    api.tell('window:closing')
    expect(order).toEqual(['kept before 0 calls'])
    expect(api.calls).toEqual([['window:flushed']])
    expect(document.activeElement).toBe(field)
    field.remove()
  })
})

it('keeps the state of saving of the open episode only', () => {
  placeEpisode(createTestEpisode('a'))
  api.tell('episode:save-state', 'b', { state: 'saving' })
  expect(useOpenEpisode.getState().saveState?.state).toBe('saved')
  api.tell('episode:save-state', 'a', { state: 'saving' })
  expect(useOpenEpisode.getState().saveState?.state).toBe('saving')
})

it('shows the choice of libraries when the open one is gone, and why', () => {
  enterLibrary()
  const problem = { code: 'library-missing' as const, values: { path: '/home/sam/Show' } }
  api.tell('library:missing', problem)
  expect(useSession.getState()).toMatchObject({ screen: 'welcome', library: null, problem })
})

it('tells of a change from outside to the open episode', () => {
  placeEpisode(createTestEpisode('a'))
  api.tell('episode:changed-outside', 'b')
  api.tell('episode:changed-outside', 'a')
  expect(useNotices.getState().shown.map(({ notice }) => notice)).toEqual([
    { kind: 'changed-outside', folder: 'a' },
  ])
})

it('speaks the language of the settings, also to screen readers', () => {
  api.tell('settings:changed', {
    language: 'de',
    theme: 'dark',
    author: '',
    exportTarget: 'hugo',
  })
  expect(document.documentElement.lang).toBe('de')
  expect(useSession.getState().settings.theme).toBe('dark')
})

import { beforeEach, describe, expect, it } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { Problem } from '../../episode/problem.ts'
import type { OpenedEpisode } from '../../ipc/contract.ts'
import { createTestEditor } from '../editor/testing/create-test-editor.ts'
import { createTestApi, createTestEpisode, createTestLibrary } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import {
  createEpisode,
  openEpisode,
  renameEpisode,
  restoreEpisodes,
  saveNow,
  showBeginning,
  trashEpisode,
} from './episode-actions.ts'
import { useNotices } from './notices.ts'
import {
  currentFolder,
  openFolder,
  placeEpisode,
  setEditor,
  useOpenEpisode,
} from './open-episode.ts'
import { openSide, usePanels } from './panels.ts'
import { useSession } from './session.ts'

const notices = () => useNotices.getState().shown.map(({ notice }) => notice)
const desk = () => useOpenEpisode.getState().desk

beforeEach(resetStores)

describe('openEpisode', () => {
  it('puts the episode on the desk', async () => {
    createTestApi({ 'episode:open': (folder) => createTestEpisode(folder) })
    await openEpisode('a')
    expect(openFolder()).toBe('a')
    expect(useOpenEpisode.getState().opening).toBeNull()
  })

  it('opens the last of two, whichever is there first', async () => {
    const waiting = new Map<string, (opened: OpenedEpisode) => void>()
    createTestApi({
      'episode:open': (folder) => new Promise((resolve) => waiting.set(folder, resolve)),
    })
    const opened = [openEpisode('a'), openEpisode('b')]
    waiting.get('b')?.(createTestEpisode('b'))
    waiting.get('a')?.(createTestEpisode('a'))
    await Promise.all(opened)
    expect(openFolder()).toBe('b')
  })

  it('shows on the desk why an episode cannot be opened', async () => {
    createTestApi({
      'episode:open': () => {
        throw new Problem('episode-newer', { name: 'a' })
      },
    })
    await openEpisode('a')
    expect(desk()).toEqual({
      kind: 'problem',
      folder: 'a',
      problem: { code: 'episode-newer', values: { name: 'a' } },
    })
    expect(notices()).toEqual([])
  })

  it('shows how a long page begins until all of it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<OpenedEpisode>()
    createTestApi({ 'episode:open': () => promise })
    const opened = openEpisode('a')
    showBeginning('a', createTestEpisode('a', 'So beginnt es').pageJson)
    expect(desk()).toMatchObject({ kind: 'beginning', folder: 'a' })
    expect([openFolder(), currentFolder(useOpenEpisode.getState())]).toEqual([null, 'a'])
    resolve(createTestEpisode('a'))
    await opened
    expect(desk()).toMatchObject({ kind: 'episode', opened: { folder: 'a' } })
  })

  it('shows no beginning of an episode that is not waited for any more', async () => {
    createTestApi({ 'episode:open': (folder) => createTestEpisode(folder) })
    await openEpisode('a')
    const { pageJson } = createTestEpisode('a')
    showBeginning('a', pageJson)
    expect(desk()).toMatchObject({ kind: 'episode' })
    const next = openEpisode('b')
    showBeginning('a', pageJson)
    expect(openFolder()).toBe('a')
    await next
  })

  it('shows why the rest of a page cannot be opened', async () => {
    const { promise, reject } = Promise.withResolvers<OpenedEpisode>()
    createTestApi({ 'episode:open': () => promise })
    const opened = openEpisode('a')
    showBeginning('a', createTestEpisode('a').pageJson)
    reject(new Problem('episode-damaged', { name: 'a' }))
    await opened
    expect(desk()).toMatchObject({ kind: 'problem', problem: { code: 'episode-damaged' } })
  })

  it('closes the panel about a picture of the page before, and no other', async () => {
    createTestApi({ 'episode:open': (folder) => createTestEpisode(folder) })
    openSide({ name: 'credit', figureId: null })
    await openEpisode('a')
    expect(usePanels.getState().side).toBeNull()
    openSide({ name: 'facts' })
    await openEpisode('b')
    expect(usePanels.getState().side).toEqual({ name: 'facts' })
  })

  it('shows unasked what else changed, where nothing but typos is to change', async () => {
    createTestApi({
      'episode:open': (folder) => ({ ...createTestEpisode(folder), isTypoOnly: folder === 'b' }),
    })
    await openEpisode('a')
    expect(usePanels.getState().side).toBeNull()
    await openEpisode('b')
    expect(usePanels.getState().side).toEqual({ name: 'proof' })
  })
})

describe('createEpisode', () => {
  it('lets the person go on in the new page', async () => {
    const [episode] = createTestLibrary({ neu: '' }).episodes
    createTestApi({
      'episode:create': () => episode ?? expect.fail(),
      'episode:open': (folder) => createTestEpisode(folder),
    })
    await createEpisode()
    expect(desk()).toMatchObject({ kind: 'episode', takesFocus: true })
  })
})

describe('renameEpisode', () => {
  it('edits the page of the open episode, so that undo takes it back', async () => {
    const api = createTestApi()
    placeEpisode(createTestEpisode('a', 'Alt'))
    const editor = createTestEditor(createPage({ title: 'Alt' }))
    setEditor(editor)
    await renameEpisode('a', 'Neu')
    expect(editor.state.doc.firstChild?.textContent).toBe('Neu')
    await renameEpisode('a', '')
    expect(editor.state.doc.firstChild?.textContent).toBe('')
    expect(api.calls).toEqual([])
  })

  it('leaves any other episode to the main side', async () => {
    const [episode] = createTestLibrary({ b: 'Neu' }).episodes
    const api = createTestApi({ 'episode:rename': () => episode ?? expect.fail() })
    placeEpisode(createTestEpisode('a'))
    await renameEpisode('b', 'Neu')
    expect(api.calls).toEqual([['episode:rename', 'b', 'Neu']])
  })
})

describe('trashEpisode', () => {
  beforeEach(() => {
    useSession.setState({ library: createTestLibrary({ a: 'Sam', b: 'Kim' }) })
    placeEpisode(createTestEpisode('a', 'Sam'))
  })

  it('clears the desk and offers the way back', async () => {
    createTestApi({ 'episode:trash': () => null })
    await trashEpisode('a')
    expect(desk()).toEqual({ kind: 'empty' })
    expect(notices()).toEqual([{ kind: 'trashed', folders: ['a'], title: 'Sam' }])
  })

  it('leaves another episode on the desk', async () => {
    createTestApi({ 'episode:trash': () => null })
    await trashEpisode('b')
    expect(openFolder()).toBe('a')
  })

  it('leaves everything as it was when it cannot', async () => {
    createTestApi({
      'episode:trash': () => {
        throw new Problem('no-permission', { path: 'a' })
      },
    })
    await trashEpisode('a')
    expect(openFolder()).toBe('a')
    expect(notices()).toEqual([
      { kind: 'problem', problem: { code: 'no-permission', values: { path: 'a' } } },
    ])
  })

  it('brings an episode back onto an empty desk only', async () => {
    const [sam] = createTestLibrary({ a: 'Sam' }).episodes
    const api = createTestApi({
      'episode:trash': () => null,
      'episode:restore': () => sam ?? expect.fail(),
      'episode:open': (folder) => createTestEpisode(folder),
    })
    await trashEpisode('a')
    await restoreEpisodes(['a'])
    expect(openFolder()).toBe('a')
    api.calls.length = 0
    await restoreEpisodes(['a'])
    expect(api.calls).toEqual([['episode:restore', 'a']])
  })
})

describe('saveNow', () => {
  it('keeps what came of it', async () => {
    const problem = { code: 'disk-full' as const, values: {} }
    createTestApi({ 'episode:save': () => ({ state: 'failed', problem }) })
    placeEpisode(createTestEpisode('a'))
    await saveNow()
    expect(useOpenEpisode.getState().saveState).toEqual({ state: 'failed', problem })
  })
})

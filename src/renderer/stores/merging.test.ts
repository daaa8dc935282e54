import { beforeEach, expect, it } from 'vitest'
import { pageChange } from '../../episode/merging/page-change.ts'
import { createPage } from '../../episode/page.ts'
import type { FoundCopy } from '../../ipc/contract.ts'
import { createTestEditor, select, type } from '../editor/testing/create-test-editor.ts'
import { createTestApi, createTestEpisode, type TestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { takeMerge, watchCopies } from './merging.ts'
import { showNotice, useNotices } from './notices.ts'
import { clearDesk, placeEpisode, setEditor, useOpenEpisode } from './open-episode.ts'
import { sendSteps } from './page-steps.ts'

const page = createPage({ title: 'Sam' })
const task = {
  id: 7,
  changeJson: JSON.stringify(pageChange(page, createPage({ title: 'Samuel' }))),
  version: 0,
  taken: 1,
}

let api: TestApi
beforeEach(() => {
  resetStores()
  api = createTestApi()
})

function openSam() {
  placeEpisode(createTestEpisode('a', 'Sam'))
  const { desk } = useOpenEpisode.getState()
  if (desk.kind !== 'episode') throw new Error('no episode is open')
  const editor = createTestEditor(page, {
    onSteps: (steps, versionBefore) => sendSteps(desk, steps, versionBefore),
  })
  setEditor(editor)
  return editor
}

const sent = () => api.calls.filter(([channel]) => channel !== 'episode:check')
const notices = () => useNotices.getState().shown.map(({ notice }) => notice)

it('does what others did, and answers when its steps are sent', async () => {
  const editor = openSam()
  showNotice({ kind: 'changed-outside', folder: 'a' })
  await takeMerge('a', task)
  expect(editor.state.doc.textContent).toBe('Samuel')
  expect(sent().map(([channel]) => channel)).toEqual(['episode:steps', 'merge:answer'])
  expect(sent().at(-1)).toEqual(['merge:answer', 7, 'taken'])
  expect(notices()).toEqual([{ kind: 'merged', folder: 'a', count: 1 }])
})

it('says nothing of what the person asked for', async () => {
  openSam()
  await takeMerge('a', { ...task, taken: null })
  expect(notices()).toEqual([])
})

it('does nothing to a page that is another one by now', async () => {
  const editor = openSam()
  select(editor, 1)
  type(editor, '!')
  await takeMerge('a', task)
  expect(editor.state.doc.textContent).toBe('!Sam')
  expect(sent().at(-1)).toEqual(['merge:answer', 7, 'stale'])
  expect(notices()).toEqual([])
})

it('refuses what is about another episode, or none', async () => {
  openSam()
  await takeMerge('b', task)
  clearDesk()
  await takeMerge('a', task)
  expect(sent()).toEqual([
    ['merge:answer', 7, 'refused'],
    ['merge:answer', 7, 'refused'],
  ])
})

it('tells a copy once, when the episode is opened or the person comes back', async () => {
  const copies: FoundCopy[] = [{ name: 'episode 2.json', origin: 'icloud' }]
  api.answers['merge:find-copies'] = async () => copies
  const end = watchCopies(window)
  openSam()
  await expect.poll(notices).toEqual([{ kind: 'copy-found', folder: 'a', copy: copies[0] }])
  copies.push({ name: 'episode (1).json', origin: 'google-drive' })
  useNotices.setState({ shown: [] })
  window.dispatchEvent(new Event('focus'))
  await expect.poll(notices).toEqual([{ kind: 'copy-found', folder: 'a', copy: copies[1] }])
  end()
})

import { Step } from '@tiptap/pm/transform'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPage } from '../../episode/page.ts'
import { schema } from '../../episode/schema/schema.ts'
import { flatPageJson } from '../editor/sections/group-page.ts'
import { createTestEditor, type } from '../editor/testing/create-test-editor.ts'
import { createTestApi, createTestEpisode, type TestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import {
  type EpisodeOnDesk,
  keepSaveState,
  placeEpisode,
  setEditor,
  useOpenEpisode,
} from './open-episode.ts'
import { keepPage, sendSteps, sendWholePage } from './page-steps.ts'

let api: TestApi
beforeEach(() => {
  resetStores()
  api = createTestApi({ 'episode:replace': () => null })
  // The check of the page after a pause is not what is tested here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => vi.useRealTimers())

function openPage(folder: string) {
  placeEpisode(createTestEpisode(folder))
  const { desk } = useOpenEpisode.getState()
  const onDesk = desk.kind === 'episode' ? desk : (expect.fail() as EpisodeOnDesk)
  const editor = createTestEditor(createPage(), {
    onSteps: (steps, versionBefore) => sendSteps(onDesk, steps, versionBefore),
  })
  setEditor(editor)
  return editor
}

/** The page that the main side has, by the steps it was sent. */
function replayed() {
  let page = createPage()
  let version = 0
  for (const [channel, , before, steps] of api.calls) {
    if (channel !== 'episode:steps') continue
    expect(before).toBe(version)
    for (const step of JSON.parse(String(steps))) {
      page = Step.fromJSON(schema, step).apply(page).doc ?? expect.fail()
      version += 1
    }
  }
  return { page, version }
}

it('sends steps that lead to the same page on the other side', () => {
  const editor = openPage('a')
  editor.commands.focus('start')
  type(editor, 'Sam und LinkedIn')
  expect(replayed().page.toJSON()).toEqual(flatPageJson(editor.state.doc))
  expect(replayed().page.firstChild?.textContent).toBe('Sam und LinkedIn')
})

it('claims nothing to be saved from the moment that steps are sent', () => {
  const state = () => useOpenEpisode.getState().saveState?.state
  const editor = openPage('a')
  expect(state()).toBe('saved')
  type(editor, 'Sam')
  expect(state()).toBe('saving')
  keepSaveState('a', { state: 'saved', at: '2026-11-27T08:00:00Z' })
  expect(state()).toBe('saved')
})

it('leaves a problem with saving in sight', () => {
  const editor = openPage('a')
  const problem = { code: 'disk-full' as const, values: { name: 'a', path: '/a' } }
  keepSaveState('a', { state: 'failed', problem, isJournalled: true })
  type(editor, 'Sam')
  expect(useOpenEpisode.getState().saveState?.state).toBe('failed')
})

it('sends the whole page with the number of steps that led to it', async () => {
  const editor = openPage('a')
  editor.commands.focus('start')
  type(editor, 'Sam')
  const { version } = replayed()
  await sendWholePage('a')
  expect(version).toBeGreaterThan(0)
  expect(api.calls.at(-1)).toEqual([
    'episode:replace',
    'a',
    JSON.stringify(flatPageJson(editor.state.doc)),
    version,
  ])
})

it('starts counting anew with each episode', async () => {
  const first = openPage('a')
  first.commands.focus('start')
  type(first, 'Sam')
  const second = openPage('b')
  await sendWholePage('b')
  expect(api.calls.at(-1)).toEqual([
    'episode:replace',
    'b',
    JSON.stringify(flatPageJson(second.state.doc)),
    0,
  ])
})

it('has nothing to say about an episode that is no longer open', async () => {
  openPage('a')
  await sendWholePage('b')
  expect(api.calls).toEqual([])
})

it('keeps the page as its editor leaves it, with the steps that led to it', () => {
  const editor = openPage('a')
  const { desk } = useOpenEpisode.getState()
  const onDesk = desk.kind === 'episode' ? desk : expect.fail()
  editor.commands.focus('start')
  type(editor, 'Sam')
  keepPage(onDesk, editor)
  const { page, version } = replayed()
  expect(version).toBeGreaterThan(0)
  expect(useOpenEpisode.getState().desk).toMatchObject({ opened: { page: page.toJSON(), version } })

  openPage('b')
  keepPage(onDesk, editor)
  expect(useOpenEpisode.getState().desk).toMatchObject({ opened: { folder: 'b', version: 0 } })
})

it('sends the page that is kept, when it is asked for while no editor shows it', async () => {
  const editor = openPage('a')
  const { desk } = useOpenEpisode.getState()
  editor.commands.focus('start')
  type(editor, 'Sam')
  keepPage(desk.kind === 'episode' ? desk : expect.fail(), editor)
  setEditor(null)
  const { page, version } = replayed()
  await sendWholePage('a')
  expect(api.calls.at(-1)).toEqual([
    'episode:replace',
    'a',
    JSON.stringify(flatPageJson(editor.state.doc)),
    version,
  ])
  expect(page.firstChild?.textContent).toBe('Sam')
})

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { arbitraryPage } from '../../episode/formats/testing/arbitrary-page.ts'
import { pageHash } from '../../episode/page-hash.ts'
import { schema } from '../../episode/schema/schema.ts'
import { flatPageJson } from '../editor/sections/group-page.ts'
import { createTestEditor, type } from '../editor/testing/create-test-editor.ts'
import { createExamplePage } from '../editor/testing/example-page.ts'
import { createTestApi, createTestEpisode, type TestApi } from '../testing/create-test-api.ts'
import { resetStores } from '../testing/reset-stores.ts'
import { clearDesk, placeEpisode, setEditor, useOpenEpisode } from './open-episode.ts'
import { sendSteps } from './page-steps.ts'

const LONG_PAUSE_MS = 60_000

let api: TestApi
/** What waits for idle time: jsdom has none, and a test wants to say how much there is. */
let waiting: Map<number, IdleRequestCallback>

beforeEach(() => {
  resetStores()
  api = createTestApi()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  waiting = new Map()
  let last = 0
  window.requestIdleCallback = (callback) => {
    waiting.set(++last, callback)
    return last
  }
  window.cancelIdleCallback = (handle) => void waiting.delete(handle)
})

afterEach(() => vi.useRealTimers())

/** Lets one idle time pass in which there is time for so many nodes. */
function beIdle(nodes: number): void {
  const [next] = waiting
  if (!next) return
  const [handle, callback] = next
  waiting.delete(handle)
  let left = nodes
  callback({ didTimeout: false, timeRemaining: () => (--left > 0 ? 50 : 0) })
}

function openPage() {
  placeEpisode(createTestEpisode('a'))
  const editor = createTestEditor(createExamplePage(), {
    onSteps: (steps, versionBefore) => {
      const { desk } = useOpenEpisode.getState()
      if (desk.kind === 'episode') sendSteps(desk, steps, versionBefore)
    },
  })
  setEditor(editor)
  editor.commands.focus('start')
  return editor
}

const sentChecks = () => api.calls.filter(([channel]) => channel === 'episode:check')
const sentSteps = () => api.calls.filter(([channel]) => channel === 'episode:steps')

it('sends the hash of the page with its version when typing pauses, block by block', () => {
  const editor = openPage()
  type(editor, 'Sam')
  expect(waiting.size).toBe(0)
  vi.advanceTimersByTime(LONG_PAUSE_MS)
  let idleTimes = 0
  while (waiting.size > 0) {
    expect(sentChecks()).toEqual([])
    beIdle(1)
    idleTimes += 1
  }
  expect(idleTimes).toBeGreaterThan(4 + createExamplePage().child(4).childCount)
  const page = schema.nodeFromJSON(flatPageJson(editor.state.doc))
  expect(sentChecks()).toEqual([['episode:check', 'a', sentSteps().length, pageHash(page)]])
})

it('stops for a key, and begins anew after the next pause', () => {
  const editor = openPage()
  type(editor, 'S')
  vi.advanceTimersByTime(LONG_PAUSE_MS)
  beIdle(2)
  type(editor, 'a')
  expect(waiting.size).toBe(0)
  expect(sentChecks()).toEqual([])
  vi.advanceTimersByTime(LONG_PAUSE_MS)
  beIdle(1000)
  expect(sentChecks()).toEqual([
    [
      'episode:check',
      'a',
      sentSteps().length,
      pageHash(schema.nodeFromJSON(flatPageJson(editor.state.doc))),
    ],
  ])
})

it('says nothing of a page that is no longer open', () => {
  type(openPage(), 'S')
  clearDesk()
  vi.advanceTimersByTime(LONG_PAUSE_MS)
  expect(waiting.size).toBe(0)
})

it('has the same hash for a page as the main side, whose schema is another object', () => {
  const editor = createTestEditor(createExamplePage())
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      expect(pageHash(editor.schema.nodeFromJSON(page.toJSON()))).toBe(pageHash(page))
    }),
    { numRuns: 100 },
  )
})

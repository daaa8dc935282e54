import { Selection } from '@tiptap/pm/state'
import { beforeEach, expect, test, vi } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'

const COUNT = 20
const words = Array.from({ length: COUNT }, (_, index) => `Absatz ${index}`)

/** What waits for a frame or an idle moment, by the number that cancels it. */
const waiting = new Map<number, () => void>()
let last = 0
beforeEach(() => {
  waiting.clear()
  const wait = (run: () => void) => {
    waiting.set(++last, run)
    return last
  }
  const deadline = { didTimeout: false, timeRemaining: () => 0 }
  vi.stubGlobal('requestAnimationFrame', wait)
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => wait(() => run(deadline)))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id))
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id))
})

/** The next frame or idle moment. */
function passMoment(): void {
  for (const [id, run] of [...waiting]) {
    waiting.delete(id)
    run()
  }
}

function openLongPage() {
  const body = words.map((word) => schema.node('paragraph', { id: word }, schema.text(word)))
  const editor = createTestEditor(createPage({ body }), { sections: { min: 2, max: 6 } })
  const { dom } = editor.view
  return {
    editor,
    pending: () => dom.querySelectorAll('[data-pending]').length,
    drawn: () => [...dom.querySelectorAll('.page-section > p')].map((each) => each.textContent),
  }
}

test('two sections are drawn with the page, each of the others in an idle moment', () => {
  const { drawn, pending } = openLongPage()
  const first = drawn()
  expect(words.slice(0, first.length)).toEqual(first)
  expect([first.length < COUNT, pending()]).toEqual([true, 5])
  passMoment()
  const counts = [1, 2, 3, 4, 5].map(() => {
    passMoment()
    return pending()
  })
  expect(counts).toEqual([4, 3, 2, 1, 0])
  expect(drawn()).toEqual(words)
})

test('the section that the selection comes to is drawn at once', () => {
  const { editor, drawn, pending } = openLongPage()
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)))
  expect(drawn().at(-1)).toBe(words.at(-1))
  expect(pending()).toBe(4)
})

test('a page that is closed is drawn no further', () => {
  const { editor } = openLongPage()
  passMoment()
  editor.destroy()
  expect(waiting.size).toBe(0)
})

import { Selection } from '@tiptap/pm/state'
import { beforeEach, expect, test, vi } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { setSearch } from '../commands/find.ts'
import { undo } from '../commands/history.ts'
import { replaceAll } from '../commands/replace-all.ts'
import { createTestEditor } from '../testing/create-test-editor.ts'
import { plainRule, plainWords } from '../testing/search-rules.ts'

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

test('of what one transaction changes, only what is seen or selected is drawn with it', () => {
  const { editor, drawn, pending } = openLongPage()
  while (waiting.size > 0) passMoment()
  const { dom } = editor.view
  const sections = [...dom.querySelectorAll('.page-section')]
  sections.forEach((section, index) => {
    const rect = new DOMRect(0, index === 3 ? 0 : -500, 600, 100.5 + index)
    section.getBoundingClientRect = () => rect
  })
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)))
  setSearch(plainRule('Absatz'))(editor)
  replaceAll(editor, plainWords('Zeile'), true)
  const isPending = () =>
    [...dom.querySelectorAll('.page-section')].map((each) => each.matches('[data-pending]'))
  // The fourth is seen, the last has the cursor.
  expect(isPending()).toEqual([true, true, true, false, true, true, false])
  expect(dom.querySelector<HTMLElement>('[data-pending]')?.style.blockSize).toBe('100.5px')

  while (waiting.size > 0) passMoment()
  const replaced = words.map((word) => word.replace('Absatz', 'Zeile'))
  expect([pending(), drawn()]).toEqual([0, replaced])

  undo(editor)
  expect(pending()).toBeGreaterThan(3)
  while (waiting.size > 0) passMoment()
  expect(drawn()).toEqual(words)
})

test('a change of one section is drawn with it', () => {
  const { editor, pending } = openLongPage()
  while (waiting.size > 0) passMoment()
  const { tr } = editor.state
  editor.view.dispatch(tr.insertText('x', tr.doc.content.size - 5))
  expect(pending()).toBe(0)
})

test('a page that is closed is drawn no further', () => {
  const { editor } = openLongPage()
  passMoment()
  editor.destroy()
  expect(waiting.size).toBe(0)
})

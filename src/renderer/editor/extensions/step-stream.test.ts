import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import { Step } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { schema } from '../../../episode/schema/schema.ts'
import { setSearch } from '../commands/find.ts'
import { insertFigure } from '../commands/insert-figure.ts'
import { replaceAll } from '../commands/replace-all.ts'
import {
  insertRule,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
} from '../commands/set-block.ts'
import { setFact } from '../commands/set-fact.ts'
import { toggleEmphasis, toggleStrong } from '../commands/toggle-mark.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor, press, type } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'
import { plainRule, plainWords } from '../testing/search-rules.ts'
import { flushSteps } from './step-stream.ts'

/** The other holder of the page: applies what it is sent, as the main side does. */
function createHolder(page: Node) {
  const holder = { doc: page, version: 0 }
  const onSteps = (steps: unknown[], versionBefore: number) => {
    expect(versionBefore).toBe(holder.version)
    for (const json of steps) {
      const result = Step.fromJSON(schema, JSON.parse(JSON.stringify(json))).apply(holder.doc)
      if (!result.doc) throw new Error(result.failed ?? 'no document')
      result.doc.check()
      holder.doc = result.doc
      holder.version += 1
    }
  }
  return { holder, onSteps }
}

type Edit = (editor: Editor) => void

const place = fc.double({ min: 0, max: 1, noNaN: true })
const selectPart =
  (from: number, to: number): Edit =>
  ({ state, view }) => {
    const [start, end] = [from, to].map((part) => Math.round(part * state.doc.content.size))
    const $start = Selection.near(state.doc.resolve(start ?? 0)).$from
    const $end = Selection.near(state.doc.resolve(end ?? 0)).$to
    view.dispatch(state.tr.setSelection(TextSelection.between($start, $end)))
  }

const edit = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(place, place).map(([from, to]) => selectPart(from, to)) },
  { weight: 2, arbitrary: place.map((at) => selectPart(at, at)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('x', 'ö ', '**a**', '## ', '- ', '> ', '1. ', '---', '“', '👋').map(
      (text): Edit =>
        (editor) =>
          type(editor, text),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('Enter', 'Shift-Enter', 'Backspace', 'Delete', 'Tab', 'Shift-Tab', 'Mod-a')
      .map(
        (keys): Edit =>
          (editor) =>
            press(editor, keys),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Edit>(
      toggleStrong,
      toggleEmphasis,
      toggleHeading(3),
      toggleBulletList,
      toggleBlockquote,
      insertFigure,
      insertRule,
      setFact('number', 7),
      (editor) => editor.commands.undo(),
      (editor) => editor.commands.redo(),
      (editor) =>
        setSearch(plainRule('i'))(editor) && replaceAll(editor, plainWords('eia'), true) > 0,
    ),
  },
)

test('whatever is done, the steps lead the other holder to the same page', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const page = createExamplePage()
      const { holder, onSteps } = createHolder(page)
      const editor = createTestEditor(page, { onSteps })
      for (const apply of edits) apply(editor)
      expect(holder.doc.toJSON()).toEqual(flatPageJson(editor.state.doc))
      while (editor.commands.undo());
      expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
      expect(holder.doc.toJSON()).toEqual(page.toJSON())
      editor.destroy()
    }),
    { numRuns: 60 },
  )
})

test('steps keep their order when a plugin dispatches while the view updates', () => {
  const page = createExamplePage()
  const { holder, onSteps } = createHolder(page)
  const editor = createTestEditor(page, { onSteps })
  let isFirst = true
  editor.registerPlugin(
    new Plugin({
      view: () => ({
        update({ state, dispatch }, before) {
          if (!isFirst || state.doc === before.doc) return
          isFirst = false
          dispatch(state.tr.insertText('second ', 1))
        },
      }),
    }),
  )
  editor.view.dispatch(editor.state.tr.insertText('first ', 1))
  expect(holder.version).toBe(2)
  expect(holder.doc.firstChild?.textContent).toMatch(/^second first /)
})

describe('what changes many sections', () => {
  const manyBlocks = () => {
    const page = createExamplePage()
    const paragraphs = Array.from({ length: 40 }, (_, index) =>
      schema.nodes.paragraph.create({ id: `p${index}` }, schema.text(`Wort ${index}`)),
    )
    return page.replace(page.content.size - 1, page.content.size - 1, sliceOf(paragraphs))
  }
  const sliceOf = (nodes: Node[]) => new Slice(Fragment.fromArray(nodes), 0, 0)
  const replaceManyWords = (editor: Editor) =>
    setSearch(plainRule('Wort'))(editor) && replaceAll(editor, plainWords('Satz'), true)

  function openLongPage() {
    const page = manyBlocks()
    const { holder, onSteps } = createHolder(page)
    const editor = createTestEditor(page, { onSteps, sections: { min: 2, max: 6 } })
    const expectSame = () => expect(holder.doc.toJSON()).toEqual(flatPageJson(editor.state.doc))
    return { holder, editor, expectSame }
  }

  test('is handed on in a task of its own, with what was done until then', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { holder, editor, expectSame } = openLongPage()
    replaceManyWords(editor)
    editor.view.dispatch(editor.state.tr.insertText('first ', 1))
    expect(holder.version).toBe(0)
    vi.runAllTimers()
    expectSame()
    editor.view.dispatch(editor.state.tr.insertText('then ', 1))
    expectSame()
  })

  test('is handed on at once when it is asked for, and when the editor ends', () => {
    const asked = openLongPage()
    replaceManyWords(asked.editor)
    flushSteps(asked.editor)
    asked.expectSame()

    const ended = openLongPage()
    replaceManyWords(ended.editor)
    const last = flatPageJson(ended.editor.state.doc)
    ended.editor.destroy()
    expect(ended.holder.doc.toJSON()).toEqual(last)
  })
})

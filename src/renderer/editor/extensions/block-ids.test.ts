import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor, find, press, select, type } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'

const page = createExamplePage()

function ids({ state }: Editor): (string | null)[] {
  const found: (string | null)[] = []
  state.doc.descendants((node) => {
    if ('id' in node.attrs) found.push(node.attrs.id)
  })
  return found
}

function expectUnique(editor: Editor): void {
  expect(ids(editor)).not.toContain(null)
  expect(new Set(ids(editor)).size).toBe(ids(editor).length)
}

function idOf(editor: Editor, text: string): string {
  return editor.state.doc.resolve(find(editor.state.doc, text)).parent.attrs.id
}

test('typing leaves ids alone, a split gives the second half a new one', () => {
  const editor = createTestEditor(page)
  select(editor, find(editor.state.doc, 'Thinking'))
  type(editor, 'x')
  expect(ids(editor)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  press(editor, 'Enter')
  expectUnique(editor)
  expect(idOf(editor, 'Ich mag')).toBe('a')
})

test('Enter at a block’s start leaves the id with the words', () => {
  const editor = createTestEditor(page)
  select(editor, find(editor.state.doc, 'Ich mag'))
  press(editor, 'Enter')
  expectUnique(editor)
  expect(idOf(editor, 'Ich mag')).toBe('a')
})

test('a copy gets ids of its own, near its twin or far from it', () => {
  for (const text of ['Ich mag', 'Am Ende']) {
    const editor = createTestEditor(page)
    const at = find(editor.state.doc, text) - 1
    const list = editor.state.doc.slice(
      find(editor.state.doc, 'Erstens') - 3,
      find(editor.state.doc, 'Am Ende') - 1,
    )
    editor.view.dispatch(editor.state.tr.replace(at, at, new Slice(list.content, 0, 0)))
    expect(ids(editor)).toHaveLength(10)
    expectUnique(editor)
  }
})

test('what is moved keeps its id', () => {
  const editor = createTestEditor(page)
  const { tr, doc } = editor.state
  const from = find(editor.state.doc, 'Ich mag') - 1
  const paragraph = doc.nodeAt(from)
  if (!paragraph) throw new Error('no paragraph')
  tr.insert(doc.content.size - 1, paragraph).delete(from, from + paragraph.nodeSize)
  editor.view.dispatch(tr)
  expect(ids(editor)).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'a'])
})

test('undo takes a split and its new id back at once', () => {
  const editor = createTestEditor(page)
  select(editor, find(editor.state.doc, 'Thinking'))
  press(editor, 'Enter')
  editor.commands.undo()
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  editor.commands.redo()
  expectUnique(editor)
})

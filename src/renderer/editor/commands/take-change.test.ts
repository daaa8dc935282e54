import type { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergePages } from '../../../episode/merging/merge-pages.ts'
import { pageChange } from '../../../episode/merging/page-change.ts'
import { arbitrarySides } from '../../../episode/merging/testing/arbitrary-sides.ts'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { createTestEditor, find, select, type } from '../testing/create-test-editor.ts'
import { undo } from './history.ts'
import { takeChange } from './take-change.ts'

/** Small, so that changes reach over their borders. */
const sections = { min: 2, max: 4 }

const numbered = (count: number): Node[] =>
  Array.from({ length: count }, (_, at) =>
    schema.node('paragraph', { id: `b${at}` }, [schema.text(`Absatz ${at}.`)]),
  )

test('the page becomes what was merged, and undo gives back what it was', () => {
  const law = fc.property(arbitrarySides, ({ base, mine, theirs }) => {
    const { page } = mergePages(base, mine, theirs, () => 'both')
    const editor = createTestEditor(mine, { sections })
    const change = JSON.parse(JSON.stringify(pageChange(mine, page)))
    const hasChanged = takeChange(change)(editor)
    expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
    if (hasChanged) undo(editor)
    expect(flatPageJson(editor.state.doc)).toEqual(mine.toJSON())
    editor.destroy()
  })
  fc.assert(law, { numRuns: 40 })
})

test.each([
  ['the first', 0, 1],
  ['some over many borders', 2, 9],
  ['whole sections', 3, 6],
  ['all but the last', 0, 11],
])('blocks that go: %s', (_, from, count) => {
  const before = createPage({ body: numbered(12) })
  const body = numbered(12)
  body.splice(from, count)
  const after = createPage({ body })
  const editor = createTestEditor(before, { sections })
  const { runs, ...rest } = pageChange(before, before)
  takeChange({ ...rest, runs: [...runs, { at: from, removed: count, inserted: [] }] })(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(after.toJSON())
  undo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(before.toJSON())
})

test('the cursor stays with its words, and what is typed next is an edit of its own', () => {
  const blocks = numbered(6)
  const before = createPage({ title: 'Sam', body: blocks })
  const editor = createTestEditor(before, { sections })
  select(editor, find(editor.state.doc, 'Absatz 4') + 8)
  type(editor, '!')
  const mine = schema.nodeFromJSON(flatPageJson(editor.state.doc))
  const body = [...mine.child(4).children]
  body[1] = schema.node('paragraph', { id: 'b1' }, [schema.text('Ganz anders.')])
  body.splice(3, 0, schema.node('paragraph', { id: 'n' }, [schema.text('Neu.')]))
  takeChange(pageChange(mine, createPage({ title: 'Samuel', body })))(editor)
  type(editor, '?')
  expect(editor.state.doc.textContent).toContain('Samuel')
  expect(editor.state.doc.textContent).toContain('Neu.Absatz 3.Absatz 4!?.')
  undo(editor)
  expect(editor.state.doc.textContent).toContain('Neu.Absatz 3.Absatz 4!.')
  undo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(mine.toJSON())
})

import { Editor } from '@tiptap/core'
import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createPageEditorOptions } from '../create-page-editor-options.ts'
import { createTestContext } from '../testing/create-test-context.ts'

const STRUCTURE = [
  'content',
  'marks',
  'group',
  'inline',
  'atom',
  'selectable',
  'draggable',
  'code',
  'whitespace',
  'defining',
  'isolating',
  'inclusive',
  'excludes',
  'spanning',
  'linebreakReplacement',
  'attrs',
]

function structure({ spec }: NodeType | MarkType) {
  return Object.fromEntries(STRUCTURE.map((name) => [name, spec[name]]))
}

function structures({ nodes, marks }: Schema) {
  return Object.entries({ ...nodes, ...marks }).map(([name, type]) => [name, structure(type)])
}

test('the editor has the headless schema: names in order, content, marks, attributes, defaults', () => {
  const source = { page: createPage().toJSON(), version: 0, onSteps: () => {} }
  const editor = new Editor({
    element: null,
    ...createPageEditorOptions(createTestContext(), source),
  })
  expect(structures(editor.schema)).toEqual(structures(schema))
  expect(editor.schema.topNodeType.name).toBe(schema.topNodeType.name)
  expect(
    editor.schema.node('hardBreak').type.spec.leafText?.(editor.schema.node('hardBreak')),
  ).toBe('\n')
})

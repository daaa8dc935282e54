import { Editor } from '@tiptap/core'
import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createPageEditorOptions } from '../create-page-editor-options.ts'
import { SECTION_LIMITS, type SectionLimits } from '../sections/section-limits.ts'
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

function structures({ nodes, marks }: Schema): [string, unknown][] {
  return Object.entries({ ...nodes, ...marks }).map(([name, type]) => [name, structure(type)])
}

function createSchema(sections: SectionLimits | null): Schema {
  const source = { page: createPage().toJSON(), version: 0, onSteps: () => {}, sections }
  return new Editor({ element: null, ...createPageEditorOptions(createTestContext(), source) })
    .schema
}

test('without sections the editor has the headless schema: names in order, content, marks, attributes', () => {
  const flat = createSchema(null)
  expect(structures(flat)).toEqual(structures(schema))
  expect(flat.topNodeType.name).toBe(schema.topNodeType.name)
  expect(flat.node('hardBreak').type.spec.leafText?.(flat.node('hardBreak'))).toBe('\n')
})

test('with sections it differs in the body and the sections alone', () => {
  const isOther = ([name]: [string, unknown]) => name !== 'body' && name !== 'section'
  const sectioned = createSchema(SECTION_LIMITS)
  expect(structures(sectioned).filter(isOther)).toEqual(structures(schema).filter(isOther))
  expect(structure(sectioned.nodes.body as NodeType).content).toBe('section+')
  expect(structure(sectioned.nodes.section as NodeType)).toMatchObject({
    content: 'block+',
    isolating: true,
  })
})

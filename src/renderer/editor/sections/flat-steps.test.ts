import { Step } from '@tiptap/pm/transform'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createTestEditor, find } from '../testing/create-test-editor.ts'
import { flatSteps } from './flat-steps.ts'
import { gatherBlocks } from './gather-blocks.ts'
import { flatPageJson } from './group-page.ts'

const LIMITS = { min: 2, max: 4 }
const body = Array.from({ length: 12 }, (_, index) =>
  schema.node('paragraph', { id: `p${index}` }, schema.text(`Zeile ${index} aaa`)),
)
const page = createPage({ title: 'Titel', body })
const createEditor = () => createTestEditor(page, { sections: LIMITS })

test('a letter is one step of one letter, even where it is doubled', () => {
  const { tr } = createEditor().state
  tr.insertText('a', find(tr.doc, 'Zeile 7 aaa') + 'Zeile 7 a'.length)
  const steps = flatSteps(tr.before, tr.doc)
  expect(steps.map((step) => step.toJSON())).toMatchObject([
    { stepType: 'replace', slice: { content: [{ type: 'text', text: 'a' }] } },
  ])
  const applied = Step.fromJSON(schema, steps[0]?.toJSON()).apply(page).doc
  expect(applied?.toJSON()).toEqual(flatPageJson(tr.doc))
})

test('to group blocks anew is no step', () => {
  const { tr } = createEditor().state
  gatherBlocks(tr, 0, tr.doc.content.size)
  expect(tr.docChanged).toBe(true)
  expect(flatSteps(tr.before, tr.doc)).toEqual([])
})

test('a fact, a slot and blocks are a step each, the last place first', () => {
  const { tr } = createEditor().state
  const from = find(tr.doc, 'Zeile 3') - 1
  tr.setDocAttribute('number', 7)
  tr.delete(from, from + (tr.doc.nodeAt(from)?.nodeSize ?? 0)).insertText('Mein ', 1)
  const types = flatSteps(tr.before, tr.doc).map((step) => step.toJSON().stepType)
  expect(types).toEqual(['docAttr', 'replace', 'replace'])
})

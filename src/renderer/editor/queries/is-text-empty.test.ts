import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { createTestEditor, press, select, type } from '../testing/create-test-editor.ts'

const saysSo = ({ view }: ReturnType<typeof createTestEditor>) =>
  view.dom.hasAttribute('data-empty-text')

test('a page says that its text is empty, until there is a letter in it', () => {
  const editor = createTestEditor(createPage({ title: 'Titel' }))
  expect(saysSo(editor)).toBe(true)
  select(editor, editor.state.doc.content.size - 3)
  type(editor, 'a')
  expect(saysSo(editor)).toBe(false)
  press(editor, 'Mod-z')
  expect(saysSo(editor)).toBe(true)
})

test('two empty paragraphs are a text, and so are a rule and a list', () => {
  const paragraph = () => schema.node('paragraph')
  const list = schema.node('bulletList', null, schema.node('listItem', null, paragraph()))
  for (const body of [[paragraph(), paragraph()], [schema.node('horizontalRule')], [list]]) {
    expect(saysSo(createTestEditor(createPage({ body })))).toBe(false)
  }
})

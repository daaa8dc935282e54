import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { getSearchMatches, getSearchPosition } from '../queries/get-search-matches.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { blocks, createTestEditor, find, outline, select } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'
import { clearSearch, findNext, findPrevious, replaceCurrent, setSearch } from './find.ts'
import { undo } from './history.ts'
import { replaceAll } from './replace-all.ts'

const page = createExamplePage()

test('every slot is searched: title, captions, body; upper and lower case alike or not', () => {
  const editor = createTestEditor(page)
  setSearch('linkedin')(editor)
  expect(getSearchPosition(editor.state)).toEqual({ count: 4, current: 0 })
  expect(getSearchMatches(editor.state)).toHaveLength(4)
  setSearch('linkedin', { caseSensitive: true })(editor)
  expect(getSearchMatches(editor.state)).toEqual([])
  setSearch('Sam', { wholeWord: true })(editor)
  expect(getSearchPosition(editor.state).count).toBe(4)
  clearSearch(editor)
  expect(getSearchMatches(editor.state)).toEqual([])
})

test('next and previous go round', () => {
  const editor = createTestEditor(page)
  setSearch('LInkedIn')(editor)
  const visited = [findNext, findNext, findNext, findNext, findNext, findPrevious].map((go) => {
    go(editor)
    return getSearchPosition(editor.state).current
  })
  expect(visited).toEqual([1, 2, 3, 4, 1, 4])
})

test('replacing one goes on to the next', () => {
  const editor = createTestEditor(page)
  setSearch('LInkedIn')(editor)
  replaceCurrent('LinkedIn')(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  replaceCurrent('LinkedIn')(editor)
  replaceCurrent('LinkedIn')(editor)
  expect(outline(editor.state.doc)).toEqual(
    outline(page).map((line, index) => (index < 3 ? line.replace('LInkedIn', 'LinkedIn') : line)),
  )
  expect(editor.state.selection.from).toBe(find(editor.state.doc, 'LInkedIn.'))
})

test('replace all is one step and one undo over the whole page', () => {
  const editor = createTestEditor(page)
  const edits: number[] = []
  editor.on('update', ({ transaction }) => void edits.push(transaction.steps.length))
  select(editor, find(editor.state.doc, 'Design Thinking') + 3)
  setSearch('LInkedIn')(editor)
  expect(replaceAll('Xing und mehr')(editor)).toBe(true)
  const expected = outline(page).map((line) => line.replace('LInkedIn', 'Xing und mehr'))
  expect(outline(editor.state.doc)).toEqual(expected)
  expect(editor.state.selection.from).toBe(find(editor.state.doc, 'Design Thinking') + 3)
  expect(edits).toEqual([1])
  expect(replaceAll('x')(editor)).toBe(false)
  undo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('blocks without a match are the same nodes as before', () => {
  const editor = createTestEditor(page)
  const before = blocks(editor)
  setSearch('Erstens')(editor)
  replaceAll('Zuerst')(editor)
  const isSame = blocks(editor).map((block, index) => block === before[index])
  expect(isSame).toEqual([true, true, true, false, true])
})

test('new words carry the marks that all of the old ones had', () => {
  const strong = [schema.mark('strong')]
  const text = [schema.text('das '), schema.text('alte Wort', strong), schema.text(' hier')]
  const editor = createTestEditor(createPage({ body: [schema.node('paragraph', null, text)] }))
  setSearch('alte')(editor)
  replaceAll('neue')(editor)
  const [paragraph] = blocks(editor)
  expect(paragraph?.child(1).text).toBe('neue Wort')
  expect(paragraph?.child(1).marks).toHaveLength(1)
})

test('letters are letters: whatever is searched and put in its place', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aä$&1.*?(\\nİß👋 '), maxLength: 8 })
  fc.assert(
    fc.property(letters, letters, letters, (text, search, replacement) => {
      const body = [schema.node('paragraph', { id: 'p' }, text ? schema.text(text) : [])]
      const editor = createTestEditor(createPage({ body }))
      setSearch(search, { caseSensitive: true })(editor)
      replaceAll(replacement)(editor)
      const replaced = search ? text.replaceAll(search, () => replacement) : text
      expect(editor.state.doc.lastChild?.textContent).toBe(replaced)
      editor.destroy()
    }),
  )
})

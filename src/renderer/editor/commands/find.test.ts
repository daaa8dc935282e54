import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { createFinder } from '../../../episode/replacing/find-hits.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { parseReplacement } from '../../../episode/replacing/replacement.ts'
import { schema } from '../../../episode/schema/schema.ts'
import {
  getSearchMatches,
  getSearchPosition,
  getSelectedMatch,
} from '../queries/get-search-matches.ts'
import { flatPageJson } from '../sections/group-page.ts'
import { blocks, createTestEditor, find, outline, select } from '../testing/create-test-editor.ts'
import { createExamplePage } from '../testing/example-page.ts'
import { plainRule, plainWords } from '../testing/search-rules.ts'
import { completeSearch } from './complete-search.ts'
import { clearSearch, findNext, findPrevious, replaceCurrent, setSearch } from './find.ts'
import { undo } from './history.ts'
import { replaceAll } from './replace-all.ts'

const page = createExamplePage()

test('every slot is searched: title, captions, body; upper and lower case alike or not', () => {
  const editor = createTestEditor(page)
  setSearch(plainRule('linkedin'))(editor)
  expect(getSearchPosition(editor.state)).toEqual({ count: 4, current: 0 })
  expect(getSearchMatches(editor.state)).toHaveLength(4)
  setSearch(plainRule('linkedin', { matchCase: true }))(editor)
  expect(getSearchMatches(editor.state)).toEqual([])
  setSearch(plainRule('Sam', { wholeWord: true }))(editor)
  expect(getSearchPosition(editor.state).count).toBe(4)
  clearSearch(editor)
  expect(getSearchMatches(editor.state)).toEqual([])
})

test('next and previous go round', () => {
  const editor = createTestEditor(page)
  setSearch(plainRule('LInkedIn'))(editor)
  const visited = [findNext, findNext, findNext, findNext, findNext, findPrevious].map((go) => {
    go(editor)
    return getSearchPosition(editor.state).current
  })
  expect(visited).toEqual([1, 2, 3, 4, 1, 4])
})

test('replacing one goes on to the next', () => {
  const editor = createTestEditor(page)
  setSearch(plainRule('LInkedIn'))(editor)
  replaceCurrent(plainWords('LinkedIn'), false)(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
  replaceCurrent(plainWords('LinkedIn'), false)(editor)
  replaceCurrent(plainWords('LinkedIn'), false)(editor)
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
  setSearch(plainRule('LInkedIn'))(editor)
  expect(replaceAll(editor, plainWords('Xing und mehr'), false)).toBe(4)
  const expected = outline(page).map((line) => line.replace('LInkedIn', 'Xing und mehr'))
  expect(outline(editor.state.doc)).toEqual(expected)
  expect(editor.state.selection.from).toBe(find(editor.state.doc, 'Design Thinking') + 3)
  expect(edits).toEqual([1])
  expect(replaceAll(editor, plainWords('x'), false)).toBe(0)
  undo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())
})

test('blocks without a match are the same nodes as before', () => {
  const editor = createTestEditor(page)
  const before = blocks(editor)
  setSearch(plainRule('Erstens'))(editor)
  replaceAll(editor, plainWords('Zuerst'), false)
  const isSame = blocks(editor).map((block, index) => block === before[index])
  expect(isSame).toEqual([true, true, true, false, true])
})

test('new words carry the marks that all of the old ones had', () => {
  const strong = [schema.mark('strong')]
  const text = [schema.text('das '), schema.text('alte Wort', strong), schema.text(' hier')]
  const editor = createTestEditor(createPage({ body: [schema.node('paragraph', null, text)] }))
  setSearch(plainRule('alte'))(editor)
  replaceAll(editor, plainWords('neue'), false)
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
      setSearch(plainRule(search, { matchCase: true }))(editor)
      replaceAll(editor, plainWords(replacement), true)
      const replaced = search ? text.replaceAll(search, () => replacement) : text
      expect(editor.state.doc.lastChild?.textContent).toBe(replaced)
      editor.destroy()
    }),
  )
})

test('protected places are found and gone to, and stay as they are', () => {
  const text = [
    schema.text('Sam '),
    schema.text('Sam', [schema.mark('code')]),
    schema.text(' Sam', [schema.mark('link', { href: 'https://sam.eu' })]),
  ]
  const editor = createTestEditor(createPage({ body: [schema.node('paragraph', null, text)] }))
  setSearch(plainRule('sam'))(editor)
  findNext(editor)
  findNext(editor)
  expect(getSelectedMatch(editor.state)?.protectedBy).toBe('code')
  replaceCurrent(plainWords('Tom'), true)(editor)
  expect(getSelectedMatch(editor.state)?.protectedBy).toBe('link')
  expect(editor.state.doc.textContent).toBe('Sam Sam Sam')
  replaceCurrent(plainWords('Eva'), true)(editor)
  expect(replaceAll(editor, plainWords('Tom'), true)).toBe(1)
  expect(editor.state.doc.textContent).toBe('Tom Sam Eva')
  expect(editor.state.doc.lastChild?.textContent).toBe('Tom Sam Eva')
  expect(blocks(editor)[0]?.child(2).marks[0]?.attrs.href).toBe('https://sam.eu')
})

test('what a pattern finds is asked for, block by block that is new, and groups are replaced', async () => {
  const editor = createTestEditor(page)
  const rule = plainRule('(\\w+) LInkedIn', { kind: 'pattern', matchCase: true })
  const asked: number[] = []
  const findInTexts = async (rule: SearchRule, texts: string[]) => {
    asked.push(texts.length)
    return texts.map(createFinder(rule))
  }
  setSearch(rule)(editor)
  expect(getSearchMatches(editor.state)).toEqual([])
  expect(await completeSearch(editor, findInTexts)).toBe(true)
  expect(getSearchMatches(editor.state)).toHaveLength(3)
  findNext(editor)
  const swapped = parseReplacement({ ...rule, replacement: 'LinkedIn $1' })
  replaceCurrent(swapped, false)(editor)
  expect(editor.state.doc.firstChild?.textContent).toBe('Wie LinkedIn Sam nutzt')
  expect(await completeSearch(editor, findInTexts)).toBe(true)
  expect(asked).toEqual([asked[0], 1])
  expect(replaceAll(editor, swapped, false)).toBe(2)
  undo(editor)
  undo(editor)
  expect(flatPageJson(editor.state.doc)).toEqual(page.toJSON())

  setSearch(rule)(editor)
  const late = completeSearch(editor, async (rule, texts) => {
    clearSearch(editor)
    return texts.map(createFinder(rule))
  })
  expect(await late).toBe(false)
  expect(() => setSearch(plainRule('(', { kind: 'pattern' }))(editor)).toThrow('pattern-unclosed')
})

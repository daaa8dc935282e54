import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPage } from '../../../episode/page.ts'
import { createFinder } from '../../../episode/replacing/find-hits.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { schema } from '../../../episode/schema/schema.ts'
import { PageSearch } from '../extensions/page-search.ts'
import { searchPlugin } from '../extensions/search-extension.ts'
import { getSearch, withSearch } from '../extensions/search-state.ts'
import { plainRule } from '../testing/search-rules.ts'
import {
  getSearchMatches,
  getSearchMatchesBetween,
  getSearchPosition,
  type SearchMatch,
} from './get-search-matches.ts'

/** Letters that need care: capitals that change their length, pairs of surrogates, and borders of words. */
const letter = fc.constantFrom('a', 'A', 'b', 'ß', 'İ', 'i', 'é', '🎙', ' ', '.', '-', '1')
const text = fc.string({ unit: letter, maxLength: 12 })
const inline = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.string({ unit: letter, minLength: 1 }), fc.boolean()) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { maxLength: 4 },
)

const paragraph = inline.map((parts) =>
  schema.node(
    'paragraph',
    null,
    parts.map((part) => {
      if (!part) return schema.node('hardBreak')
      const [words, isStrong] = part
      return schema.text(words, isStrong ? [schema.mark('strong')] : [])
    }),
  ),
)
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.constant(schema.node('horizontalRule')) },
  {
    weight: 2,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((blocks) => schema.node('blockquote', null, blocks)),
  },
)
const page = fc
  .tuple(text, fc.array(block, { minLength: 1, maxLength: 5 }))
  .map(([title, body]) =>
    schema.node('doc', null, [
      schema.node('title', null, title ? [schema.text(title)] : []),
      schema.node('cover', null, [schema.node('alt'), schema.node('caption')]),
      schema.node('lead'),
      schema.node('player'),
      schema.node('body', null, body),
    ]),
  )
const rule = fc
  .record({
    find: fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
    matchCase: fc.boolean(),
    wholeWord: fc.boolean(),
  })
  .map(({ find, ...options }) => plainRule(find, options))

/** What the rule finds, block by block through the whole page. */
function findOneByOne(page: Node, rule: SearchRule): SearchMatch[] {
  const find = createFinder(rule)
  const matches: SearchMatch[] = []
  page.descendants((node, pos) => {
    if (node.isTextblock) {
      for (const { from, to } of find(node.textBetween(0, node.content.size, '', '\n'))) {
        matches.push({ rule: 0, from: pos + 1 + from, to: pos + 1 + to, protectedBy: null })
      }
    }
  })
  return matches
}

const { plugins } = EditorState.create({ schema, plugins: [searchPlugin()] })
const searching = (doc: Node, search: PageSearch): EditorState => {
  const state = EditorState.create({ doc, plugins })
  return state.apply(withSearch(state.tr, search))
}

test('finds what is in each block, before and after edits', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(8), text), { maxLength: 3 })
  fc.assert(
    fc.property(page, rule, edits, (doc, rule, edits) => {
      let state = searching(doc, new PageSearch(rule))
      expect(getSearchMatches(state)).toEqual(findOneByOne(state.doc, rule))
      for (const [at, length, words] of edits) {
        const from = at % state.doc.content.size
        const { tr } = state
        const to = Math.min(from + length, tr.doc.resolve(from).end())
        if (!tr.doc.resolve(from).parent.inlineContent) continue
        if (words) tr.insertText(words, from, to)
        else tr.delete(from, to)
        state = state.apply(tr)
        const matches = getSearchMatches(state)
        expect(matches).toEqual(findOneByOne(state.doc, rule))
        expect(getSearchMatchesBetween(state, 0, state.doc.content.size)).toEqual(matches)
      }
    }),
    { numRuns: 300 },
  )
})

test('an edit leaves what was found elsewhere as it is', () => {
  const body = ['ein Sam', 'noch ein Sam'].map((words) =>
    schema.node('paragraph', null, [schema.text(words)]),
  )
  let state = searching(createPage({ body }), new PageSearch(plainRule('sam')))
  expect(getSearchPosition(state)).toEqual({ count: 2, current: 0 })
  const search = getSearch(state)
  const before = state.doc.lastChild?.children.map((block) => search?.hitsIn(block))
  state = state.apply(state.tr.insertText('x', state.doc.content.size - 2))
  expect(getSearchPosition(state).count).toBe(2)
  const after = state.doc.lastChild?.children.map((block) => search?.hitsIn(block))
  expect(after?.[0]).toBe(before?.[0])
  expect(after?.[1]).not.toBe(before?.[1])
})

test('nothing is found without a search', () => {
  const state = EditorState.create({ schema, plugins })
  expect(getSearchPosition(state)).toEqual({ count: 0, current: 0 })
})

import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { SearchQuery, search, setSearchState } from 'prosemirror-search'
import { expect, test } from 'vitest'
import { schema } from '../../../episode/schema/schema.ts'
import { getSearchMatches, getSearchPosition, type SearchMatch } from './get-search-matches.ts'

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
/** Escaped patterns, as commands/find.ts makes them. */
const query = fc
  .record({
    words: fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
    caseSensitive: fc.boolean(),
    wholeWord: fc.boolean(),
  })
  .map(({ words, ...options }) => {
    const pattern = words.replaceAll('.', '\\.')
    return new SearchQuery({ ...options, search: pattern, regexp: true })
  })

/** What prosemirror-search finds, from place to place through the whole page. */
function findOneByOne(state: EditorState, query: SearchQuery): SearchMatch[] {
  const matches: SearchMatch[] = []
  for (let match = query.findNext(state); match; match = query.findNext(state, match.to)) {
    matches.push({ from: match.from, to: match.to })
  }
  return matches
}

test('finds what prosemirror-search finds, before and after edits', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(8), text), { maxLength: 3 })
  fc.assert(
    fc.property(page, query, edits, (doc, query, edits) => {
      let state = EditorState.create({ doc, plugins: [search()] })
      state = state.apply(setSearchState(state.tr, query))
      expect(getSearchMatches(state)).toEqual(findOneByOne(state, query))
      for (const [at, length, words] of edits) {
        const from = at % state.doc.content.size
        const { tr } = state
        const to = Math.min(from + length, tr.doc.resolve(from).end())
        if (!tr.doc.resolve(from).parent.inlineContent) continue
        if (words) tr.insertText(words, from, to)
        else tr.delete(from, to)
        state = state.apply(tr)
        expect(getSearchMatches(state)).toEqual(findOneByOne(state, query))
      }
    }),
    { numRuns: 300 },
  )
})

test('an edit leaves what was found elsewhere as it is', () => {
  const body = ['ein Sam', 'noch ein Sam'].map((words) =>
    schema.node('paragraph', null, [schema.text(words)]),
  )
  const doc = schema.node('doc', null, [
    schema.node('title'),
    schema.node('cover', null, [schema.node('alt'), schema.node('caption')]),
    schema.node('lead'),
    schema.node('player'),
    schema.node('body', null, body),
  ])
  const words = new SearchQuery({ search: 'sam' })
  let searches = 0
  const { findNext } = words
  words.findNext = (...args) => {
    searches += 1
    return findNext.apply(words, args)
  }
  let state = EditorState.create({ doc, plugins: [search()] })
  state = state.apply(setSearchState(state.tr, words))
  expect(getSearchPosition(state)).toEqual({ count: 2, current: 0 })
  state = state.apply(state.tr.insertText('x', doc.content.size - 2))
  searches = 0
  expect(getSearchPosition(state).count).toBe(2)
  // One place in the changed block, and no further one.
  expect(searches).toBe(2)
  getSearchMatches(state)
  expect(searches).toBe(2)
})

test('nothing is found without a search', () => {
  const state = EditorState.create({ schema, plugins: [search()] })
  expect(getSearchPosition(state)).toEqual({ count: 0, current: 0 })
})

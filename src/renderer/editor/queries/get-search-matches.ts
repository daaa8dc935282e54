import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { getSearchState, type SearchQuery } from 'prosemirror-search'

export interface SearchMatch {
  from: number
  to: number
}

type Matches = readonly SearchMatch[]

/** Nodes never change, so what a query finds in one belongs to it: after an edit only the touched ones are searched. */
const found = new WeakMap<SearchQuery, WeakMap<Node, Matches>>()

/** Every place of the page that the current search finds, title, alt texts and captions included. */
export function getSearchMatches(state: EditorState): Matches {
  const query = getSearchState(state)?.query
  if (!query?.valid) return []
  let known = found.get(query)
  if (!known) {
    known = new WeakMap()
    found.set(query, known)
  }
  return matchesIn(state.doc, query, known)
}

/** How many places the search finds, and which of them is selected (from 1; 0: none). */
export function getSearchPosition(state: EditorState): { count: number; current: number } {
  const matches = getSearchMatches(state)
  const { from, to } = state.selection
  return {
    count: matches.length,
    current: matches.findIndex((match) => match.from === from && match.to === to) + 1,
  }
}

/** Positions count from where the node's content starts. */
function matchesIn(node: Node, query: SearchQuery, known: WeakMap<Node, Matches>): Matches {
  const before = known.get(node)
  if (before) return before
  const matches = node.inlineContent ? searchText(node, query) : []
  if (!node.inlineContent) {
    node.forEach((child, offset) => {
      const start = offset + 1
      for (const { from, to } of matchesIn(child, query, known)) {
        matches.push({ from: start + from, to: start + to })
      }
    })
  }
  known.set(node, matches)
  return matches
}

/** No match reaches beyond its block of text, so that the block can be searched as if it were the page. */
function searchText(textblock: Node, query: SearchQuery): SearchMatch[] {
  const state = { doc: textblock } as EditorState
  const matches: SearchMatch[] = []
  for (let match = query.findNext(state); match; ) {
    const { from, to } = match
    matches.push({ from, to })
    match = query.findNext(state, Math.max(to, from + 1))
  }
  return matches
}

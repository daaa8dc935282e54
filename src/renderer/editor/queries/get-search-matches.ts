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
  return query?.valid ? matchesIn(state.doc, query, knownMatches(query)) : []
}

/** The places in the blocks of text between two positions; no other block is searched. */
export function getSearchMatchesBetween(state: EditorState, from: number, to: number): Matches {
  const query = getSearchState(state)?.query
  if (!query?.valid) return []
  const known = knownMatches(query)
  const matches: SearchMatch[] = []
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.inlineContent) return true
    const start = pos + 1
    for (const match of matchesIn(node, query, known)) {
      matches.push({ from: start + match.from, to: start + match.to })
    }
    return false
  })
  return matches
}

/** Whether anything is searched for. */
export function hasSearch(state: EditorState): boolean {
  return getSearchState(state)?.query.valid ?? false
}

function knownMatches(query: SearchQuery): WeakMap<Node, Matches> {
  const known = found.get(query) ?? new WeakMap<Node, Matches>()
  found.set(query, known)
  return known
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

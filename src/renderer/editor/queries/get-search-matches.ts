import type { EditorState } from '@tiptap/pm/state'
import { getSearchState } from 'prosemirror-search'

export interface SearchMatch {
  from: number
  to: number
}

/** Every place of the page that the current search finds, title, alt texts and captions included. */
export function getSearchMatches(state: EditorState): SearchMatch[] {
  const query = getSearchState(state)?.query
  const matches: SearchMatch[] = []
  if (!query?.valid) return matches
  for (let from = 0; ; ) {
    const match = query.findNext(state, from)
    if (!match) return matches
    matches.push({ from: match.from, to: match.to })
    from = match.to
  }
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

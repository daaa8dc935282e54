import type { EditorState } from '@tiptap/pm/state'
import { isReplaceable } from '../../../episode/replacing/replace-in-page.ts'
import { type Replacement, replacementPieces } from '../../../episode/replacing/replacement.ts'
import { shiftHit } from '../../../episode/replacing/shift-hit.ts'
import type { Range } from '../../../episode/text-blocks/range.ts'
import type { FoundHit } from '../extensions/page-search.ts'
import { getSearch } from '../extensions/search-state.ts'

/** A place that the search finds; its offsets are positions of the editor's document. */
export type SearchMatch = FoundHit

/** Every place of the page that the current search finds, title, alt texts and captions included. */
export function getSearchMatches(state: EditorState): readonly SearchMatch[] {
  return getSearch(state)?.hitsIn(state.doc) ?? []
}

/** The places in the blocks of text between two positions; no other block is searched. */
export function getSearchMatchesBetween(
  state: EditorState,
  from: number,
  to: number,
): readonly SearchMatch[] {
  const search = getSearch(state)
  const matches: SearchMatch[] = []
  if (!search) return matches
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.inlineContent) return true
    for (const hit of search.hitsIn(node)) matches.push(shiftHit(hit, pos + 1))
    return false
  })
  return matches
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

/** The place that is selected; null when none is. */
export function getSelectedMatch(state: EditorState): SearchMatch | null {
  const { from, to } = state.selection
  const matches = getSearchMatchesBetween(state, from, to)
  return matches.find((match) => match.from === from && match.to === to) ?? null
}

/** The places that may be changed. @param inLinks words of links, too */
export function getReplaceableMatches(state: EditorState, inLinks: boolean): SearchMatch[] {
  return getSearchMatches(state).filter(({ protectedBy }) => isReplaceable(protectedBy, inLinks))
}

/** What a place says, and what it would say. */
export function previewMatch(
  { doc }: EditorState,
  match: SearchMatch,
  replacement: Replacement,
): { before: string; after: string } {
  const textOf = ({ from, to }: Range) => doc.textBetween(from, to, '', ' ')
  const pieces = replacementPieces(replacement, match)
  return {
    before: textOf(match),
    after: pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece))).join(''),
  }
}

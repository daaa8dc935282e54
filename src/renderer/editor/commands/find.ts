import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { replacementContent } from '../../../episode/replacing/replace-hits.ts'
import { isReplaceable } from '../../../episode/replacing/replace-in-page.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { type Replacement, replacementPieces } from '../../../episode/replacing/replacement.ts'
import { PageSearch } from '../extensions/page-search.ts'
import { withSearch } from '../extensions/search-state.ts'
import {
  getSearchMatches,
  getSelectedMatch,
  type SearchMatch,
} from '../queries/get-search-matches.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Searches the whole page and marks every place found. What a pattern finds, complete-search finds out.
 * @throws Problem pattern-unclosed or pattern-invalid for what is no pattern; the search is then as it was
 */
export function setSearch(rule: SearchRule): EditorCommand {
  return ({ state, view }) => {
    view.dispatch(withSearch(state.tr, new PageSearch(rule)))
    return true
  }
}

export const clearSearch: EditorCommand = ({ state, view }) => {
  view.dispatch(withSearch(state.tr, null))
  return true
}

/** Selects the next place found, after the last one the first again. */
export const findNext: EditorCommand = (editor) => {
  const { selection } = editor.state
  const matches = getSearchMatches(editor.state)
  return selectMatch(editor, matches.find(({ from }) => from >= selection.to) ?? matches[0])
}

export const findPrevious: EditorCommand = (editor) => {
  const { selection } = editor.state
  const matches = getSearchMatches(editor.state)
  const before = matches.findLast(({ to }) => to <= selection.from)
  return selectMatch(editor, before ?? matches.at(-1))
}

/**
 * Replaces the selected place found and selects the next one; when none is selected, or it is protected, only
 * that.
 * @param inLinks changes the words of links, too
 */
export function replaceCurrent(replacement: Replacement, inLinks: boolean): EditorCommand {
  return (editor) => {
    const { state, view } = editor
    const match = getSelectedMatch(state)
    if (!match || !isReplaceable(match.protectedBy, inLinks)) return findNext(editor)
    const { $from, from, to } = state.selection
    const pieces = replacementPieces(replacement, match)
    const content = replacementContent($from.parent, { from, to, pieces }, $from.start())
    const { tr } = state
    tr.replaceWith(from, to, content)
    tr.setSelection(TextSelection.create(tr.doc, from + content.size))
    view.dispatch(tr)
    findNext(editor)
    return true
  }
}

/** ProseMirror scrolls only to a selection with the focus, and that is in the search field. */
function selectMatch({ view, state }: Editor, match: SearchMatch | undefined): boolean {
  if (!match) return false
  const { from, to } = match
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  scrollToMiddle(view, from)
  return true
}

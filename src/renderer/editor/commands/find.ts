import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import * as search from 'prosemirror-search'
import { getSearchMatches } from '../queries/get-search-matches.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

export interface SearchOptions {
  caseSensitive?: boolean
  wholeWord?: boolean
}

/** Searches the whole page for these letters (never a pattern) and marks every place found. */
export function setSearch(text: string, options: SearchOptions = {}): EditorCommand {
  // As an escaped pattern, since comparing lower-cased text would shift places where İ and its like
  // change their length.
  const pattern = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const query = new search.SearchQuery({ ...options, search: pattern, regexp: true })
  return ({ state, view }) => {
    view.dispatch(search.setSearchState(state.tr, query))
    return query.valid
  }
}

export const clearSearch: EditorCommand = setSearch('')

/** Selects the next place found, after the last one the first again. */
export const findNext: EditorCommand = (editor) =>
  search.findNext(editor.state, editor.view.dispatch) && showSelection(editor)

export const findPrevious: EditorCommand = (editor) =>
  search.findPrev(editor.state, editor.view.dispatch) && showSelection(editor)

/** Replaces the selected place found and selects the next one; when none is selected, only that. */
export function replaceCurrent(replacement: string): EditorCommand {
  return (editor) => {
    const { state, view } = editor
    const { from, to } = state.selection
    if (!getSearchMatches(state).some((match) => match.from === from && match.to === to)) {
      return findNext(editor)
    }
    const { tr, schema, selection } = state
    const marks = selection.$from.marksAcross(selection.$to) ?? []
    if (replacement) tr.replaceWith(from, to, schema.text(replacement, marks))
    else tr.delete(from, to)
    tr.setSelection(TextSelection.create(tr.doc, from + replacement.length))
    view.dispatch(tr)
    findNext(editor)
    return true
  }
}

/** ProseMirror scrolls only to a selection with the focus, and that is in the search field. */
function showSelection({ view, state }: Editor): true {
  scrollToMiddle(view, state.selection.from)
  return true
}

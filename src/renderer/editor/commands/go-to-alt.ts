import { TextSelection } from '@tiptap/pm/state'
import { findPictureAt } from '../queries/find-picture-at.ts'
import { scrollToStart } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/** Puts the cursor at the end of the alt text of the cover or figure at `pos`. */
export function goToAlt(pos: number): EditorCommand {
  return ({ state, view }) => {
    const alt = findPictureAt(state.doc, pos)?.firstChild
    if (!alt) return false
    const end = pos + 2 + alt.content.size
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)))
    view.focus()
    scrollToStart(view, pos)
    return true
  }
}

import { Selection, TextSelection } from '@tiptap/pm/state'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Moves the cursor to the page's start (-1) or end (1), as the browser does where it has laid out the
 * whole page; of sections out of sight it knows no lines, and stops short.
 * @param isExtending whether the selection grows to there instead
 */
export function moveToPageEnd(direction: 1 | -1, isExtending = false): EditorCommand {
  return ({ state, view }) => {
    const { doc, selection } = state
    const { head } = direction > 0 ? Selection.atEnd(doc) : Selection.atStart(doc)
    const anchor = isExtending ? selection.anchor : head
    const moved = TextSelection.between(doc.resolve(anchor), doc.resolve(head), direction)
    view.dispatch(state.tr.setSelection(moved))
    scrollToMiddle(view, head)
    return true
  }
}

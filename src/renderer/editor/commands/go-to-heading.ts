import { TextSelection } from '@tiptap/pm/state'
import type { OutlineEntry } from '../../../episode/outline.ts'
import { findHeading } from '../queries/find-heading.ts'
import { scrollToStart } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Puts the cursor at the start of a heading, and the heading near the top of what is seen.
 * @returns false when the heading is gone
 */
export function goToHeading(outline: readonly OutlineEntry[], index: number): EditorCommand {
  return ({ state, view }) => {
    const pos = findHeading(state.doc, outline, index)
    if (pos === null) return false
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + 1)))
    view.focus()
    scrollToStart(view, pos + 1)
    return true
  }
}

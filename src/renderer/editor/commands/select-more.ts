import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { findSlot } from '../queries/find-slot.ts'
import type { EditorCommand } from './editor-command.ts'

/** Selects the slot's or the body's content; when that is selected or there is none, the whole page. */
export const selectMore: EditorCommand = ({ state, view }) => {
  const { doc, selection, tr } = state
  const slot = findSlot(selection.$from)
  const whole = new AllSelection(doc)
  const inner =
    slot &&
    TextSelection.between(doc.resolve(slot.pos + 1), doc.resolve(slot.pos + slot.node.nodeSize - 1))
  const isInnerSelected = inner && inner.from >= selection.from && inner.to <= selection.to
  view.dispatch(tr.setSelection(inner && !isInnerSelected ? inner : whole))
  return true
}

import { findSlot } from '../queries/find-slot.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Inserts an empty figure: in place of an empty paragraph, else behind the block at the cursor, or at
 * the body's start when the cursor is not in the body. The button that adds its picture gets the focus.
 */
export const insertFigure: EditorCommand = ({ state, view, schema }) => {
  const figure = schema.nodes.figure?.createAndFill()
  if (!figure) return false
  const { $to } = state.selection
  const body = state.doc.resolve(state.doc.content.size).nodeBefore
  const bodyStart = state.doc.content.size - (body?.content.size ?? 0) - 1
  const { tr } = state
  let pos = bodyStart
  if (findSlot($to)?.name === 'body' && $to.depth === 2 && $to.parent.content.size === 0) {
    pos = $to.before(2)
    tr.replaceWith(pos, $to.after(2), figure)
  } else {
    if ($to.index(0) === state.doc.childCount - 1 && $to.depth >= 2) pos = $to.after(2)
    tr.insert(pos, figure)
  }
  view.dispatch(tr.scrollIntoView())
  focusPictureButton(view.nodeDOM(pos))
  return true
}

function focusPictureButton(figure: Node | null): void {
  if (figure instanceof HTMLElement) figure.querySelector('button')?.focus()
}

import { findFirstBlock, getBlockDepth } from '../sections/page-body.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Inserts an empty figure: in place of an empty paragraph, else behind the block at the cursor, or at
 * the body's start when the cursor is not in the body. The button that adds its picture gets the focus.
 */
export const insertFigure: EditorCommand = ({ state, view, schema }) => {
  const figure = schema.nodes.figure?.createAndFill()
  if (!figure) return false
  const { $to } = state.selection
  const depth = getBlockDepth($to)
  const { tr } = state
  let pos = depth === null ? findFirstBlock(state.doc) : $to.after(depth)
  if (depth === $to.depth && $to.parent.content.size === 0) {
    pos = $to.before(depth)
    tr.replaceWith(pos, $to.after(depth), figure)
  } else tr.insert(pos, figure)
  view.dispatch(tr.scrollIntoView())
  focusPictureButton(view.nodeDOM(pos))
  return true
}

function focusPictureButton(figure: Node | null): void {
  if (figure instanceof HTMLElement) figure.querySelector('button')?.focus()
}

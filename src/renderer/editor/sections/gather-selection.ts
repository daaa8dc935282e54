import { redoDepth } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { flatSteps } from './flat-steps.ts'
import { gatherBlocks } from './gather-blocks.ts'
import { findSection } from './page-body.ts'
import { asStructureEdit } from './structure-edit.ts'

/**
 * Brings the selected blocks, and those next to them, into one section before a command reads them.
 * @returns what was dispatched; null when they are together
 */
export function gatherSelection(view: EditorView): Transaction | null {
  const { state } = view
  const { selection, tr } = state
  gatherBlocks(tr, selection.from, selection.to)
  if (!tr.docChanged) return null
  view.dispatch(asStructureEdit(tr, state))
  return tr
}

/**
 * To gather is to edit, and ends what could be redone: where nothing was edited after it, it was not done.
 * @param before the state before it; `gathered` is what gatherSelection answered
 */
export function ungatherUnlessEdited(
  view: EditorView,
  before: EditorState,
  gathered: Transaction | null,
): void {
  if (!gathered || redoDepth(before) === 0 || view.isDestroyed) return
  if (flatSteps(before.doc, view.state.doc).length > 0) return
  const { selection, storedMarks } = view.state
  const tr = before.tr.setSelection(selection.map(before.doc, gathered.mapping.invert()))
  view.updateState(before.apply(tr.setStoredMarks(storedMarks)))
}

/** To join more sections than this takes longer than a key may: they would all be drawn once more. */
const MANY = 4

/** Whether a text selection reaches over the borders of many sections. */
export function isAcrossManySections({ selection }: EditorState): boolean {
  if (selection.empty || !(selection instanceof TextSelection)) return false
  const { $from, $to } = selection
  const isInBody = findSection($from) !== null && findSection($to) !== null
  return isInBody && $to.index(1) - $from.index(1) > MANY
}

/**
 * Whether an arrow key can meet more than text at the border of a section: on both sides of it are
 * places for a gap cursor, which are one place on a flat page.
 */
export function isBesideObject({ selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection)) return true
  // An arrow goes from the end of the selection that it points away from.
  return [selection.$from, selection.$to].some(isInSectionBesideObject)
}

function isInSectionBesideObject($pos: ResolvedPos): boolean {
  const section = findSection($pos)
  if (!section) return false
  const { node, pos } = section
  const above = $pos.doc.resolve(pos).nodeBefore?.lastChild
  const below = $pos.doc.resolve(pos + node.nodeSize).nodeAfter?.firstChild
  const isObject = (block: Node | null | undefined) => block && !block.isTextblock
  return [above, node.firstChild, node.lastChild, below].some(isObject)
}

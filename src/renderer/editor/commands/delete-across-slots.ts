import type { Node } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import { isPicture } from '../queries/find-picture-at.ts'
import { isAcrossSlots } from '../queries/is-across-slots.ts'
import { gatherBlocks } from '../sections/gather-blocks.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Empties what a selection across slots covers, each slot for itself, so that none merges into another.
 * A cover that is selected as a whole loses its picture and credit as well.
 */
export function emptySlots(tr: Transaction): Transaction {
  const { from, to } = tr.selection
  const parts: { node: Node; pos: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    const isPart = node.isTextblock || node.type.name === 'body' || isPicture(node)
    if (isPart) parts.push({ node, pos })
    return !isPart || isPicture(node)
  })
  for (const { node, pos } of parts.reverse()) {
    const start = Math.max(from, pos + 1)
    const end = Math.min(to, pos + node.nodeSize - 1)
    if (isPicture(node)) {
      if (from <= pos + 2 && to >= end - 1) tr.setNodeMarkup(pos)
    } else if (node.type.name === 'body') emptyBody(tr, start, end)
    else tr.delete(start, end)
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(from, -1))))
}

function emptyBody(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from)
  const paragraph = tr.doc.type.schema.nodes.paragraph
  if (from === $from.start(1) && to === $from.end(1)) {
    tr.replaceWith(from, to, paragraph?.create() ?? [])
  } else {
    const start = Selection.near(tr.doc.resolve(from)).from
    const before = tr.steps.length
    gatherBlocks(tr, start, Math.max(start, to), { isDoomed: true })
    const gathered = tr.mapping.slice(before)
    tr.delete(gathered.map(Math.min(start, to)), gathered.map(to))
  }
}

/** Deletes a selection that reaches across slots; false for any other. */
export const deleteAcrossSlots: EditorCommand = ({ state, view }) => {
  if (!isAcrossSlots(state.selection)) return false
  view.dispatch(emptySlots(state.tr).scrollIntoView())
  return true
}

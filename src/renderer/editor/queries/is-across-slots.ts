import { AllSelection, NodeSelection, type Selection } from '@tiptap/pm/state'
import { findSlot } from './find-slot.ts'

/**
 * Whether a selection reaches from one fixed slot into another, so that deleting it in the usual way
 * would merge them. A selection within the body does not, whatever figures it touches.
 */
export function isAcrossSlots(selection: Selection): boolean {
  if (selection.empty || selection instanceof NodeSelection) return false
  if (selection instanceof AllSelection) return true
  const { $from, $to } = selection
  if ($from.index(0) !== $to.index(0)) return true
  const bodyIndex = $from.doc.childCount - 1
  if ($from.index(0) !== bodyIndex) return findSlot($from)?.pos !== findSlot($to)?.pos
  const [from, to] = [findSlot($from), findSlot($to)]
  return from?.pos !== to?.pos && from?.name !== 'body' && to?.name !== 'body'
}

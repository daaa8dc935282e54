import { closeHistory } from '@tiptap/pm/history'
import { type Alteration, canBringBack } from '../../../episode/clean-up/alteration.ts'
import { findAlteration, findPlace } from '../queries/find-alteration.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'
import { restoreBlock } from './restore-block.ts'

/**
 * Brings back what was there before an alteration, as one step of undo. The words carry the marks that all of those
 * in their place had: which ones they had before is lost.
 * @returns false when its place reads otherwise by now; nothing is changed then
 */
export function bringBack(alteration: Alteration): EditorCommand {
  return (context) => {
    const { state, view, isEditable } = context
    const { kind, blockId, removed, inserted } = alteration
    if (!isEditable || !canBringBack(kind)) return false
    if (kind === 'block-added') {
      return blockId !== null && restoreBlock({ kind: 'remove', id: blockId })(context)
    }
    const { doc, schema, tr } = state
    if (kind === 'speaker-changed') {
      const place = findPlace(doc, alteration)
      if (place?.node.attrs.speaker !== (inserted || null)) return false
      tr.setNodeAttribute(place.pos, 'speaker', removed || null)
    } else {
      const range = findAlteration(doc, alteration)
      if (!range) return false
      const { from, to } = range
      const $from = doc.resolve(from)
      const marks = from === to ? $from.marks() : ($from.marksAcross(doc.resolve(to)) ?? [])
      if (removed) tr.replaceWith(from, to, schema.text(removed, marks))
      else tr.delete(from, to)
    }
    view.dispatch(closeHistory(tr))
    view.dispatch(closeHistory(view.state.tr))
    return true
  }
}

/** Brings an alteration into sight, without taking the focus. @returns false when it is gone */
export function showAlteration(alteration: Alteration): EditorCommand {
  return ({ state, view }) => {
    const range = findAlteration(state.doc, alteration)
    if (range) scrollToMiddle(view, range.from)
    return range !== null
  }
}

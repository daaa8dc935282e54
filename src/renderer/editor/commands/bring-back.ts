import { closeHistory } from '@tiptap/pm/history'
import { Mark, type Node, type Schema } from '@tiptap/pm/model'
import {
  type Alteration,
  canBringBack,
  type MarkedText,
} from '../../../episode/clean-up/alteration.ts'
import { findAlteration, findPlace } from '../queries/find-alteration.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'
import { restoreBlock } from './restore-block.ts'

/**
 * Brings back what was there before an alteration, as one step of undo: its words with the marks that they had.
 * @returns false when its place reads otherwise by now; nothing is changed then
 */
export function bringBack(alteration: Alteration): EditorCommand {
  return (context) => {
    const { state, view, isEditable } = context
    const { kind, blockId, removed, inserted, removedRuns } = alteration
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
      tr.replaceWith(
        range.from,
        range.to,
        removedRuns.flatMap((run) => inlineNodes(schema, run)),
      )
    }
    view.dispatch(closeHistory(tr))
    view.dispatch(closeHistory(view.state.tr))
    return true
  }
}

function inlineNodes(schema: Schema, { text, marks: json }: MarkedText): Node[] {
  const marks = json.map((mark) => Mark.fromJSON(schema, mark))
  const parts = text.split(/(\n)/).filter((part) => part !== '')
  return parts.map((part) =>
    part === '\n' ? schema.node('hardBreak', null, [], marks) : schema.text(part, marks),
  )
}

/** Brings an alteration into sight, without taking the focus. @returns false when it is gone */
export function showAlteration(alteration: Alteration): EditorCommand {
  return ({ state, view }) => {
    const range = findAlteration(state.doc, alteration)
    if (range) scrollToMiddle(view, range.from)
    return range !== null
  }
}

import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { NodeJson } from '../../../episode/file/node-json.ts'
import { findBlock } from '../../../episode/find-block.ts'
import { findPart } from '../queries/find-part.ts'
import { findFirstBlock, hasSections } from '../sections/page-body.ts'
import { SECTION } from '../sections/section-schema.ts'
import type { EditorCommand } from './editor-command.ts'

/** How one block of the page becomes what it was: by its id, as it was (ProseMirror JSON), or gone. */
export type RestoredBlock =
  | { kind: 'replace'; id: string; block: NodeJson }
  /** Behind the block of that id; at the beginning for null. */
  | { kind: 'insert'; after: string | null; block: NodeJson }
  | { kind: 'remove'; id: string }
  /** Title, cover, lead or player. */
  | { kind: 'slot'; slot: NodeJson }

/**
 * Makes one block of the page what it was in a version, as one step of undo.
 * @returns false when its place is not there any more; nothing is changed then
 */
export function restoreBlock(restored: RestoredBlock): EditorCommand {
  return ({ state, view }) => {
    const tr = changeOf(state, restored)
    if (!tr) return false
    view.dispatch(closeHistory(tr))
    return true
  }
}

function changeOf({ doc, schema, tr }: EditorState, restored: RestoredBlock): Transaction | null {
  if (restored.kind === 'slot') {
    const slot = schema.nodeFromJSON(restored.slot)
    const place = findPart(doc, slot.type.name)
    return place && tr.replaceWith(place.pos, place.pos + place.node.nodeSize, slot)
  }
  if (restored.kind === 'insert') {
    const { after, block } = restored
    const place = after === null ? null : findBlock(doc, after)
    if (after !== null && !place) return null
    const pos = place ? place.pos + place.node.nodeSize : findFirstBlock(doc)
    return tr.insert(pos, schema.nodeFromJSON(block))
  }
  const place = findBlock(doc, restored.id)
  if (!place) return null
  if (restored.kind === 'remove') return withoutBlock(tr, place)
  const { node, pos } = place
  const block = schema.nodeFromJSON({
    ...restored.block,
    attrs: { ...restored.block.attrs, id: restored.id },
  })
  return tr.replaceWith(pos, pos + node.nodeSize, block)
}

/** A body and its sections always have a block: the last one goes with its section, or becomes empty. */
function withoutBlock(tr: Transaction, { node, pos }: { node: Node; pos: number }): Transaction {
  const { doc } = tr
  const $pos = doc.resolve(pos)
  const isAlone = $pos.parent.childCount === 1
  if (!isAlone) return tr.delete(pos, pos + node.nodeSize)
  const body = hasSections(doc) ? $pos.node($pos.depth - 1) : $pos.parent
  const isSection = $pos.parent.type.name === SECTION
  if (isSection && body.childCount > 1) return tr.delete($pos.before(), $pos.after())
  const paragraph = doc.type.schema.nodes.paragraph?.create()
  return paragraph ? tr.replaceWith(pos, pos + node.nodeSize, paragraph) : tr
}

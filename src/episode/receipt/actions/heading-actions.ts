import { findBlock } from '../../find-block.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import type { ItemActions } from './item-actions.ts'

/** A line that became a heading: a paragraph again with the same id, or a heading again. */
export const headingActions: ItemActions<ReceiptItemOf<'heading'>> = {
  state: (page, { blockId }) => {
    const type = findBlock(page, blockId)?.node.type.name
    if (type === 'heading') return 'applied'
    return type === 'paragraph' && fitsHeading(page, blockId) ? 'reverted' : 'settled'
  },
  revert: (tr, { blockId }) => {
    const found = findBlock(tr.doc, blockId)
    if (!found) return
    const { id, lang } = found.node.attrs
    tr.setNodeMarkup(found.pos, tr.doc.type.schema.nodes.paragraph, { id, lang })
  },
  reapply: (tr, { blockId, level }) => {
    const found = findBlock(tr.doc, blockId)
    if (!found) return
    const { id, lang } = found.node.attrs
    tr.setNodeMarkup(found.pos, tr.doc.type.schema.nodes.heading, { id, level, lang })
  },
}

/** Not everywhere that a paragraph can stand can a heading: a list's item begins with a paragraph. */
function fitsHeading(page: PageDocument, blockId: string): boolean {
  const found = findBlock(page, blockId)
  const { heading } = page.type.schema.nodes
  if (!found || !heading) return false
  const $pos = page.resolve(found.pos)
  return $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, heading)
}

import type { Transform } from '@tiptap/pm/transform'
import { findBlock } from '../find-block.ts'
import type { PageDocument } from '../schema/schema.ts'
import { originalContent } from './original-content.ts'
import type { ReceiptItem } from './receipt.ts'

/** Whether the line that the item is about is on the page again as a paragraph. */
export function isPutBack(page: PageDocument, item: ReceiptItem): boolean {
  return findBlock(page, item.paragraphId) !== null
}

/**
 * Puts the line that the item is about into the body, as a paragraph with the item's paragraphId:
 * before the block that followed it in the source, or at the body's end where that is gone.
 * @param items the receipt's items: of lines put back at the same place each keeps its turn
 */
export function putBack(tr: Transform, item: ReceiptItem, items: readonly ReceiptItem[]): void {
  const { schema } = tr.doc.type
  const content = originalContent(item, schema)
  const pos = placeOf(tr.doc, item, items) ?? endOfBlocks(tr.doc)
  tr.insert(pos, schema.node('paragraph', { id: item.paragraphId }, content))
}

/**
 * Takes the paragraph that putBack made away again, unless it was changed since. Where it is the
 * only block, an empty one takes its place.
 */
export function takeBack(tr: Transform, item: ReceiptItem): void {
  const found = findBlock(tr.doc, item.paragraphId)
  if (!found) return
  const { node, pos } = found
  const untouched = tr.doc.type.schema.node(
    'paragraph',
    { id: item.paragraphId },
    originalContent(item, tr.doc.type.schema),
  )
  if (node.eq(untouched)) tr.delete(pos, pos + node.nodeSize)
}

function placeOf(
  page: PageDocument,
  item: ReceiptItem,
  items: readonly ReceiptItem[],
): number | null {
  const laterIds = items
    .filter(({ before, line }) => before === item.before && line > item.line)
    .toSorted((a, b) => a.line - b.line)
    .map(({ paragraphId }) => paragraphId)
  for (const id of item.before === null ? laterIds : [...laterIds, item.before]) {
    const found = findBlock(page, id)
    if (found) return blockOfBody(page, found.pos)
  }
  return null
}

/** Position before the outermost block around a position; an editor may group those of the body. */
function blockOfBody(page: PageDocument, pos: number): number {
  const $pos = page.resolve(pos)
  for (let depth = 1; depth <= $pos.depth; depth++) {
    if ('id' in $pos.node(depth).attrs) return $pos.before(depth)
  }
  return pos
}

/** Position behind the last block of the body, beside it wherever an editor groups blocks. */
function endOfBlocks(page: PageDocument): number {
  let pos = page.content.size - 1
  for (let node = page.lastChild?.lastChild; node && !('id' in node.attrs); node = node.lastChild)
    pos--
  return pos
}

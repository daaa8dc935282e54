import type { Transform } from '@tiptap/pm/transform'
import { originalContent } from '../original-content.ts'
import { isPutBack } from '../put-back.ts'
import type { ReceiptItem } from '../receipt.ts'
import type { SlotRange } from '../slot-range.ts'

/**
 * Gives a slot the end back that became the item; not when the whole line is on the page as a paragraph.
 * Lost where the slot has none: marks.
 */
export function returnEnd(tr: Transform, { to }: SlotRange, item: ReceiptItem): void {
  if (isPutBack(tr.doc, item)) return
  const { schema } = tr.doc.type
  const { content, ...plain } = item
  const hasMarks = tr.doc.resolve(to).parent.type.markSet === null
  tr.insert(to, originalContent(hasMarks ? item : plain, schema))
}

/** Cuts the item's words off the end of a slot again, where they still are. */
export function cutEnd(tr: Transform, { content, to }: SlotRange, item: ReceiptItem): void {
  const text = content.textBetween(0, content.size, '', '\n')
  if (text.endsWith(item.original)) tr.delete(to - item.original.length, to)
}

import type { Transform } from '@tiptap/pm/transform'
import { originalContent } from '../original-content.ts'
import { isPutBack } from '../put-back.ts'
import type { ReceiptItem, Slot } from '../receipt.ts'
import { slotRange } from '../slot-range.ts'

/** Gives a slot the end back that became the item; not when the whole line is on the page as a paragraph. */
export function returnEnd(tr: Transform, slot: Slot, item: ReceiptItem): void {
  if (isPutBack(tr.doc, item)) return
  const { schema } = tr.doc.type
  const { content, ...plain } = item
  tr.insert(slotRange(tr.doc, slot).to, originalContent(slot === 'caption' ? item : plain, schema))
}

/** Cuts the item's words off the end of a slot again, where they still are. */
export function cutEnd(tr: Transform, slot: Slot, item: ReceiptItem): void {
  const { content, to } = slotRange(tr.doc, slot)
  const text = content.textBetween(0, content.size, '', '\n')
  if (text.endsWith(item.original)) tr.delete(to - item.original.length, to)
}

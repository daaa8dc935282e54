import type { Fragment } from '@tiptap/pm/model'
import type { ReceiptItem } from '../receipt/receipt.ts'

/** Inline content as JSON for a receipt's item, when its text alone would not bring it back. */
export function markedContent(content: Fragment, original: string): Pick<ReceiptItem, 'content'> {
  const [only] = content.content
  const isPlain = content.childCount === 1 && only?.marks.length === 0 && only.text === original
  return isPlain || !content.firstChild?.isInline ? {} : { content: content.toJSON() }
}

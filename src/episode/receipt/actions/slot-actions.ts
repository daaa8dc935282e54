import type { Fragment } from '@tiptap/pm/model'
import { pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { originalContent, textContent } from '../original-content.ts'
import { isPutBack, putBack, takeBack } from '../put-back.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import { slotRange } from '../slot-range.ts'
import type { ItemActions } from './item-actions.ts'

/**
 * A line that became a slot: the line is put back as a paragraph and the slot emptied, or the other way
 * round. A slot that somebody has changed meanwhile keeps its words both times.
 */
export const slotActions: ItemActions<ReceiptItemOf<'slot'>> = {
  state: (page, item) => (isPutBack(page, item) ? 'reverted' : 'applied'),
  revert: (tr, item, items) => {
    const { content, from, to } = slotRange(tr.doc, item.slot)
    if (content.size > 0 && content.eq(recognisedContent(tr.doc, item))) tr.delete(from, to)
    putBack(tr, item, items)
  },
  reapply: (tr, item) => {
    const { content, from } = slotRange(tr.doc, item.slot)
    if (content.size === 0) tr.insert(from, recognisedContent(tr.doc, item))
    takeBack(tr, item)
  },
}

/** What the slot holds of the line: its text, and also the end that was cut off when that was undone. */
function recognisedContent(page: PageDocument, item: ReceiptItemOf<'slot'>): Fragment {
  const { schema } = page.type
  const cut = isCutUndone(page, item) ? (item.cut ?? '') : ''
  const plain = textContent(item.text + cut, schema)
  if (item.slot !== 'lead' && item.slot !== 'caption') return plain
  const marked = originalContent(item, schema)
  const kept = marked.cut(0, item.text.length + cut.length)
  return textOf(kept) === item.text + cut ? kept : plain
}

function isCutUndone(page: PageDocument, { slot }: ReceiptItemOf<'slot'>): boolean {
  if (slot === 'title') return page.attrs.language === null
  return slot === 'caption' && pageParts(page).cover.attrs.credit === null
}

const textOf = (content: Fragment): string => content.textBetween(0, content.size, '', '\n')

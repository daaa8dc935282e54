import { type Credit, isSameCredit } from '../../credits/credit.ts'
import { pageParts } from '../../page.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import { cutEnd, returnEnd } from './cut-end.ts'
import type { ItemActions } from './item-actions.ts'

/** Words that became the cover's credit: they return to the caption's end and the credit goes, or the other way round. */
export const creditActions: ItemActions<ReceiptItemOf<'credit'>> = {
  state: (page, item) => {
    const credit: Credit | null = pageParts(page).cover.attrs.credit
    if (credit === null) return 'reverted'
    return isSameCredit(credit, item.credit) ? 'applied' : 'settled'
  },
  revert: (tr, item) => {
    tr.setNodeAttribute(pageParts(tr.doc).title.nodeSize, 'credit', null)
    returnEnd(tr, 'caption', item)
  },
  reapply: (tr, item) => {
    tr.setNodeAttribute(pageParts(tr.doc).title.nodeSize, 'credit', item.credit)
    cutEnd(tr, 'caption', item)
  },
}

import { isPutBack, putBack, takeBack } from '../put-back.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import type { ItemActions } from './item-actions.ts'

/** A removed line: put back as a paragraph, or taken away again. */
export const removedActions: ItemActions<ReceiptItemOf<'removed'>> = {
  state: (page, item) => (isPutBack(page, item) ? 'reverted' : 'applied'),
  revert: putBack,
  reapply: takeBack,
}

import type { ReceiptItemOf } from '../receipt.ts'
import type { ItemActions } from './item-actions.ts'

/** A simplification kept all words and the page cannot hold the rest, so there is nothing to undo. */
export const simplifiedActions: ItemActions<ReceiptItemOf<'simplified'>> = {
  state: () => 'settled',
  revert: () => {},
  reapply: () => {},
}

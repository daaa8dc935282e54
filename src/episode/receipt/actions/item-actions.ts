import type { Transform } from '@tiptap/pm/transform'
import type { PageDocument } from '../../schema/schema.ts'
import type { ReceiptItem } from '../receipt.ts'

/**
 * How an item stands on the page: what the import did is in force, or was undone, or is settled:
 * nothing can be undone, because a later edit has replaced it or because it was a simplification.
 */
export type ItemState = 'applied' | 'reverted' | 'settled'

/** What can be done about items of one kind. The page's schema can be any that has its nodes. */
export interface ItemActions<I extends ReceiptItem> {
  state(page: PageDocument, item: I): ItemState
  /** Undoes an applied item. */
  revert(tr: Transform, item: I, items: readonly ReceiptItem[]): void
  /** Does a reverted item again. */
  reapply(tr: Transform, item: I): void
}

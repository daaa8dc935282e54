import type { Transform } from '@tiptap/pm/transform'
import type { PageDocument } from '../schema/schema.ts'
import { creditActions } from './actions/credit-actions.ts'
import { factActions } from './actions/fact-actions.ts'
import { headingActions } from './actions/heading-actions.ts'
import type { ItemActions, ItemState } from './actions/item-actions.ts'
import { removedActions } from './actions/removed-actions.ts'
import { simplifiedActions } from './actions/simplified-actions.ts'
import { slotActions } from './actions/slot-actions.ts'
import { speechActions } from './actions/speech-actions.ts'
import type { ReceiptItem, ReceiptItemOf } from './receipt.ts'

const ACTIONS: { readonly [K in ReceiptItem['kind']]: ItemActions<ReceiptItemOf<K>> } = {
  removed: removedActions,
  slot: slotActions,
  fact: factActions,
  credit: creditActions,
  heading: headingActions,
  speech: speechActions,
  simplified: simplifiedActions,
}

const actionsOf = (item: ReceiptItem): ItemActions<ReceiptItem> => ACTIONS[item.kind]

/** How an item of a receipt stands on the page. The receipt itself never changes. */
export function itemState(page: PageDocument, item: ReceiptItem): ItemState {
  return actionsOf(item).state(page, item)
}

/** Whether an item was undone: its line was put back, or its recognition taken back. */
export function isReverted(page: PageDocument, item: ReceiptItem): boolean {
  return itemState(page, item) === 'reverted'
}

/**
 * Adds the steps that undo an item: a removed line comes back as a paragraph, a slot's line too and the
 * slot is emptied, a fact or credit is emptied and its words return to where they were cut from, a
 * heading becomes a paragraph, a speaker and a time words again. What a person has changed since stays as it is. Does nothing unless the
 * item is applied; never throws on an edited page.
 * @param items all items of the receipt, so that lines put back stand in the source's order
 */
export function revertItem(
  tr: Transform,
  item: ReceiptItem,
  items: readonly ReceiptItem[] = [],
): void {
  if (itemState(tr.doc, item) === 'applied') actionsOf(item).revert(tr, item, items)
}

/**
 * Adds the steps that do an undone item again. The paragraph that brought its line back goes, unless it
 * was changed since. Does nothing unless the item is reverted; never throws on an edited page.
 */
export function reapplyItem(tr: Transform, item: ReceiptItem): void {
  if (isReverted(tr.doc, item)) actionsOf(item).reapply(tr, item)
}

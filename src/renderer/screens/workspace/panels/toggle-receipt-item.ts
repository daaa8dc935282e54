import type { ReceiptItem } from '../../../../episode/receipt/receipt.ts'
import { isReverted, reapplyItem, revertItem } from '../../../../episode/receipt/receipt-actions.ts'
import type { EditorCommand } from '../../../editor/commands/editor-command.ts'

/** Undoes what an import did about one line, or does it again: one edit, which undo takes back. */
export function toggleReceiptItem(item: ReceiptItem, items: readonly ReceiptItem[]): EditorCommand {
  return ({ state, view }) => {
    const { tr } = state
    if (isReverted(state.doc, item)) reapplyItem(tr, item)
    else revertItem(tr, item, items)
    if (!tr.docChanged) return false
    view.dispatch(tr)
    return true
  }
}

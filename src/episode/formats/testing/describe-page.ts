import { pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import type { PageDocument } from '../../schema/schema.ts'

/** A page's body, a line for each block, as ProseMirror writes nodes. */
export function describeBody(page: PageDocument): string[] {
  return pageParts(page).body.children.map(String)
}

/** Items of a receipt, a line for each: what happened, and to which words. */
export function describeItems(items: readonly ReceiptItem[]): string[] {
  return items.map((item) => `${item.kind} ${detail(item)}: ${item.original}`)
}

function detail(item: ReceiptItem): string {
  switch (item.kind) {
    case 'removed':
      return item.reason
    case 'slot':
      return item.slot
    case 'fact':
      return JSON.stringify(item.facts)
    case 'credit':
      return JSON.stringify(item.credit.creator)
    case 'heading':
      return String(item.level)
    case 'speech':
      return `${item.speaker} ${item.startMs}`
    case 'simplified':
      return item.construct
  }
}

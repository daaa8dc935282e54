import type { Transform } from '@tiptap/pm/transform'
import { type Credit, isSameCredit } from '../../credits/credit.ts'
import { type FoundBlock, findBlock } from '../../find-block.ts'
import { pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import type { SlotRange } from '../slot-range.ts'
import { cutEnd, returnEnd } from './cut-end.ts'
import type { ItemActions } from './item-actions.ts'

type CreditItem = ReceiptItemOf<'credit'>

/** Words that became a picture's credit: they return to the caption's end and the credit goes, or the other way round. */
export const creditActions: ItemActions<CreditItem> = {
  state: (page, item) => {
    const picture = findPicture(page, item)
    if (!picture) return 'settled'
    const credit: Credit | null = picture.node.attrs.credit
    if (credit === null) return 'reverted'
    return isSameCredit(credit, item.credit) ? 'applied' : 'settled'
  },
  revert: (tr, item) => {
    setCredit(tr, item, null)
    const caption = findCaption(tr.doc, item)
    if (caption) returnEnd(tr, caption, item)
  },
  reapply: (tr, item) => {
    setCredit(tr, item, item.credit)
    const caption = findCaption(tr.doc, item)
    if (caption) cutEnd(tr, caption, item)
  },
}

/** The item's picture; null when it is not on the page any more. */
function findPicture(page: PageDocument, { figureId }: CreditItem): FoundBlock | null {
  if (figureId !== undefined) {
    const found = findBlock(page, figureId)
    return found?.node.type.name === 'figure' ? found : null
  }
  const { title, cover } = pageParts(page)
  return { node: cover, pos: title.nodeSize }
}

function findCaption(page: PageDocument, item: CreditItem): SlotRange | null {
  const picture = findPicture(page, item)
  const caption = picture?.node.lastChild
  if (!picture || !caption) return null
  const to = picture.pos + picture.node.nodeSize - 2
  return { content: caption.content, from: to - caption.content.size, to }
}

function setCredit(tr: Transform, item: CreditItem, credit: Credit | null): void {
  const picture = findPicture(tr.doc, item)
  if (picture) tr.setNodeAttribute(picture.pos, 'credit', credit)
}

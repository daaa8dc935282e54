import { Fragment } from '@tiptap/pm/model'
import type { Slot } from '../receipt/receipt.ts'
import type { PageDraft } from './page-draft.ts'

/** The words that a slot gets of its block: all but the end that is a fact or the credit. */
export function slotText(draft: PageDraft, slot: Slot): string {
  const content = slotContent(draft, slot)
  return content.textBetween(0, content.size, '', '\n').replaceAll('\n', ' ')
}

/** The same with its marks. */
export function slotContent(draft: PageDraft, slot: Slot): Fragment {
  const index = draft.slot(slot)
  const block = index === null ? undefined : draft.blocks[index]?.block
  if (!block) return Fragment.empty
  return block.content.cut(0, block.content.size - slotCut(draft, slot).length)
}

/** The end of the slot's block that is a fact or the credit; '' when there is none. */
export function slotCut(draft: PageDraft, slot: Slot): string {
  for (const found of draft.findings) {
    if (found.block !== draft.slot(slot)) continue
    if (slot === 'title' && found.kind === 'fact' && found.cutFrom === 'title') return found.words
    if (slot === 'caption' && found.kind === 'credit') return found.words
  }
  return ''
}

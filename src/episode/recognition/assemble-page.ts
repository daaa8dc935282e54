import type { Node } from '@tiptap/pm/model'
import type { Credit } from '../credits/credit.ts'
import type { Facts } from '../facts.ts'
import type { ImportedPage } from '../formats/format.ts'
import { createPage, createPicture, type PageParts } from '../page.ts'
import { schema } from '../schema/schema.ts'
import type { PageDraft } from './page-draft.ts'
import { receiptItems } from './receipt-items.ts'
import { slotContent, slotText } from './slot-content.ts'

/** The page that a finished draft describes, and the receipt's items, in the order of the source. */
export function assemblePage(draft: PageDraft, newId: () => string): ImportedPage {
  const page = createPage({
    ...titleOf(draft),
    facts: factsOf(draft),
    cover: coverOf(draft),
    lead: slotContent(draft, 'lead'),
    player: slotText(draft, 'player'),
    body: bodyOf(draft, newId),
  })
  return { page, items: receiptItems(draft, newId) }
}

function titleOf(draft: PageDraft): Pick<PageParts, 'title'> {
  if (draft.slot('title') !== null) return { title: slotText(draft, 'title') }
  return draft.known.title === undefined ? {} : { title: draft.known.title }
}

function factsOf(draft: PageDraft): Partial<Facts> {
  const facts: Partial<Facts> = { ...draft.known.facts }
  for (const finding of draft.findings) {
    if (finding.kind === 'fact') Object.assign(facts, finding.facts)
  }
  return facts
}

function coverOf(draft: PageDraft): Node {
  const found = draft.findings.find((finding) => finding.kind === 'credit')
  const credit: Credit | null = found?.kind === 'credit' ? found.credit : null
  return createPicture('cover', { credit }, slotText(draft, 'alt'), slotContent(draft, 'caption'))
}

function bodyOf(draft: PageDraft, newId: () => string): Node[] {
  const levels = new Map(
    draft.findings.flatMap((found) =>
      found.kind === 'heading' ? [[found.block, found.level] as const] : [],
    ),
  )
  const body = draft.free().flatMap((index) => {
    const block = draft.blocks[index]?.block
    const level = levels.get(index)
    if (!block || level === undefined) return block ?? []
    const { id, lang } = block.attrs
    return schema.node('heading', { id, level, lang }, block.content)
  })
  return body.length > 0 ? body : [schema.node('paragraph', { id: newId() })]
}

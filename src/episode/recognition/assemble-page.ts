import { Fragment, type Node } from '@tiptap/pm/model'
import type { Credit } from '../credits/credit.ts'
import type { Facts } from '../facts.ts'
import type { ImportedPage } from '../formats/format.ts'
import { createPage, createPicture, type PageParts } from '../page.ts'
import { schema } from '../schema/schema.ts'
import type { Finding } from './finding.ts'
import type { PageDraft } from './page-draft.ts'
import { receiptItems } from './receipt-items.ts'
import { slotContent, slotText } from './slot-content.ts'

/** The page that a finished draft describes, and the receipt's items, in the order of the source. */
export function assemblePage(draft: PageDraft, newId: () => string): ImportedPage {
  const page = createPage({
    ...titleOf(draft),
    facts: factsOf(draft),
    cover: coverOf(draft),
    lead: leadOf(draft),
    player: slotText(draft, 'player'),
    body: bodyOf(draft, newId),
  })
  return { page, items: receiptItems(draft, newId) }
}

function titleOf(draft: PageDraft): Pick<PageParts, 'title'> {
  if (draft.slot('title') !== null) return { title: slotText(draft, 'title') }
  return draft.known.title === undefined ? {} : { title: draft.known.title }
}

function leadOf(draft: PageDraft): Fragment {
  const { lead } = draft.known
  if (draft.slot('lead') !== null || !lead) return slotContent(draft, 'lead')
  return Fragment.from(schema.text(lead))
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
  const shapes = new Map(
    draft.findings.flatMap((found) =>
      found.kind === 'heading' || found.kind === 'speech' ? [[found.block, found] as const] : [],
    ),
  )
  const body = draft.free().flatMap((index) => {
    const block = draft.blocks[index]?.block
    return block ? shaped(block, shapes.get(index)) : []
  })
  return body.length > 0 ? body : [schema.node('paragraph', { id: newId() })]
}

type Shape = Extract<Finding, { kind: 'heading' | 'speech' }>

function shaped(block: Node, shape: Shape | undefined): Node {
  if (!shape) return block
  const { id, lang } = block.attrs
  if (shape.kind === 'heading') {
    return schema.node('heading', { id, level: shape.level, lang }, block.content)
  }
  const { speaker, startMs, words } = shape
  return schema.node('paragraph', { id, lang, speaker, startMs }, block.content.cut(words.length))
}

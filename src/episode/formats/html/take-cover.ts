import { createPicture, pageFacts, pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import { schema } from '../../schema/schema.ts'
import type { ImportedPage } from '../format.ts'
import { creditItem } from './credit-items.ts'
import type { Reading } from './reading.ts'

/** Moves the first picture into the cover, where that is empty, if no words of the text come before it. */
export function takeCover(
  { page, items: recognised }: ImportedPage,
  blocks: readonly SourceBlock[],
  reading: Reading,
): ImportedPage {
  const { title, cover, lead, player, body } = pageParts(page)
  const figure = body.children.find(({ type }) => type === schema.nodes.figure)
  const line = blocks.find(({ block }) => block === figure)?.line ?? 1
  const leadLine = recognised.find((item) => item.kind === 'slot' && item.slot === 'lead')?.line
  const isAtTop = figure === body.firstChild || line < (leadLine ?? 0)
  if (!figure || !isAtTop || !cover.eq(createPicture('cover'))) return { page, items: [] }
  const { id: _, ...attrs } = figure.attrs
  const others = body.children.filter((block) => block !== figure)
  const rest = others.length > 0 ? others : [schema.node('paragraph', { id: reading.newId() })]
  const parts = [
    title,
    schema.node('cover', attrs, figure.content),
    lead,
    player,
    schema.node('body', null, rest),
  ]
  const before: string | null = rest[0]?.attrs.id ?? null
  const paragraphId = reading.newId()
  const position = () => ({ id: reading.newId(), line, before, paragraphId })
  const items: ReceiptItem[] = (['alt', 'caption'] as const).flatMap((slot, index) => {
    const text = figure.child(index).textContent
    return text ? [{ ...position(), kind: 'slot', slot, text, original: text }] : []
  })
  const words = reading.creditWords.get(figure)
  if (words) items.push({ ...position(), ...creditItem(attrs.credit, words) })
  return { page: schema.node('doc', pageFacts(page), parts), items }
}

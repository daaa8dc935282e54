import type { FactName, Facts } from '../../facts.ts'
import { createPicture, pageFacts, pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import { recognisePage } from '../../recognition/recognise-page.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import type { ImportedPage } from '../format.ts'
import { noteItems } from './note-items.ts'
import type { Reading } from './reading.ts'

/** What a source says of its page outside the text: in front matter, or in a page's head. */
export interface KnownParts {
  title?: string
  facts: Partial<Facts>
  /** The source's words for each fact, and for the title. */
  words: Partial<Record<FactName | 'title', string>>
}

/**
 * Makes a page of the blocks of a foreign source: recognises it, takes a picture at the body's top as
 * the cover, and lists in the receipt what was known, recognised, simplified and removed.
 */
export function recogniseSource(
  blocks: readonly SourceBlock[],
  known: KnownParts,
  reading: Reading,
): ImportedPage {
  const { title, facts } = known
  const recognised = recognisePage(
    blocks,
    { facts, ...(title === undefined ? {} : { title }) },
    reading.newId,
  )
  const covered = takeCover(recognised.page, blocks, reading)
  const items = [
    ...knownItems(known, recognised, reading),
    ...recognised.items,
    ...covered.items,
    ...noteItems(reading.notes, covered.page, blocks, reading.newId),
  ]
  return { page: covered.page, items: items.toSorted((a, b) => a.line - b.line) }
}

function knownItems(
  { title, facts, words }: KnownParts,
  { page, items }: ImportedPage,
  reading: Reading,
): ReceiptItem[] {
  const before: string | null = pageParts(page).body.firstChild?.attrs.id ?? null
  const position = () => ({ id: reading.newId(), line: 1, before, paragraphId: reading.newId() })
  const known: ReceiptItem[] = []
  if (title !== undefined && !items.some((item) => item.kind === 'slot' && item.slot === 'title')) {
    const original = words.title ?? title
    known.push({ ...position(), kind: 'slot', slot: 'title', text: title, original })
  }
  for (const [name, value] of Object.entries(facts)) {
    const original = words[name as FactName] ?? String(value)
    known.push({ ...position(), kind: 'fact', facts: { [name]: value }, cutFrom: null, original })
  }
  return known
}

/** Moves a picture that stands before every word of the body into the cover, where that is empty. */
function takeCover(
  page: PageDocument,
  blocks: readonly SourceBlock[],
  reading: Reading,
): ImportedPage {
  const { title, cover, lead, player, body } = pageParts(page)
  const figure = body.firstChild
  const isTaken = !cover.eq(createPicture('cover'))
  if (isTaken || figure?.type !== schema.nodes.figure) return { page, items: [] }
  const { id: _, ...attrs } = figure.attrs
  const rest = body.childCount > 1 ? body.children.slice(1) : [emptyParagraph(reading)]
  const parts = [
    title,
    schema.node('cover', attrs, figure.content),
    lead,
    player,
    schema.node('body', null, rest),
  ]
  const line = blocks.find(({ block }) => block === figure)?.line ?? 1
  const before: string | null = rest[0]?.attrs.id ?? null
  const position = () => ({ id: reading.newId(), line, before, paragraphId: reading.newId() })
  const items: ReceiptItem[] = (['alt', 'caption'] as const).flatMap((slot, index) => {
    const text = figure.child(index).textContent
    return text ? [{ ...position(), kind: 'slot', slot, text, original: text }] : []
  })
  const words = reading.creditWords.get(figure)
  if (words) items.push({ ...position(), kind: 'credit', credit: attrs.credit, original: words })
  return { page: schema.node('doc', pageFacts(page), parts), items }
}

function emptyParagraph(reading: Reading) {
  return schema.node('paragraph', { id: reading.newId() })
}

import { Fragment, type Node } from '@tiptap/pm/model'
import type { FactName, Facts } from '../../facts.ts'
import { pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import { recognisePage } from '../../recognition/recognise-page.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import type { ImportedPage } from '../format.ts'
import { isEmptyBody } from './article-to-hast.ts'
import { figureCreditItems } from './credit-items.ts'
import { noteItems } from './note-items.ts'
import type { Reading } from './reading.ts'
import { takeCover } from './take-cover.ts'

/** What a source says of its page outside the text: in front matter, or in a page's head. */
export interface KnownParts {
  title?: string
  lead?: string
  /** The cover, as a figure. Where the text has words for a cover it stays one, at the body's top. */
  cover?: Node
  facts: Partial<Facts>
  /** The source's words for each fact, for the title and for the lead. */
  words: Partial<Record<FactName | KnownSlot, string>>
}

/** Slots that can be known before the text is read. */
const KNOWN_SLOTS = ['title', 'lead'] as const
type KnownSlot = (typeof KNOWN_SLOTS)[number]

/**
 * Makes a page of the blocks of a foreign source: recognises it, takes a picture at the body's top as
 * the cover, and lists in the receipt what was known, recognised, simplified and removed.
 */
export function recogniseSource(
  blocks: readonly SourceBlock[],
  known: KnownParts,
  reading: Reading,
): ImportedPage {
  const recognised = recognisePage(blocks, known, reading.newId)
  const withKnown = known.cover ? withFigure(recognised, known.cover) : recognised
  const covered = takeCover(withKnown, blocks, reading)
  const items = [
    ...knownItems(known, recognised, reading),
    ...recognised.items,
    ...covered.items,
    ...figureCreditItems(covered.page, blocks, reading),
    ...noteItems(reading.notes, covered.page, blocks, reading.newId),
  ]
  return { page: covered.page, items: items.toSorted((a, b) => a.line - b.line) }
}

/** The same page with a figure at the body's top. */
function withFigure({ page, items }: ImportedPage, figure: Node): ImportedPage {
  const { body } = pageParts(page)
  const blocks = isEmptyBody(body) ? [figure] : [figure, ...body.children]
  const parts = page.children.map((part) =>
    part === body ? body.copy(Fragment.from(blocks)) : part,
  )
  return { page: page.copy(Fragment.from(parts)), items }
}

function knownItems(
  known: KnownParts,
  { page, items }: ImportedPage,
  reading: Reading,
): ReceiptItem[] {
  const { facts, words } = known
  const before: string | null = pageParts(page).body.firstChild?.attrs.id ?? null
  const position = () => ({ id: reading.newId(), line: 1, before, paragraphId: reading.newId() })
  const found: ReceiptItem[] = []
  for (const slot of KNOWN_SLOTS) {
    const text = known[slot]
    if (text === undefined || items.some((item) => item.kind === 'slot' && item.slot === slot))
      continue
    found.push({ ...position(), kind: 'slot', slot, text, original: words[slot] ?? text })
  }
  for (const [name, value] of Object.entries(facts)) {
    const original = words[name as FactName] ?? String(value)
    found.push({ ...position(), kind: 'fact', facts: { [name]: value }, cutFrom: null, original })
  }
  return found
}

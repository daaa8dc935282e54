import type { FactName, Facts } from '../../facts.ts'
import { pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import { recognisePage } from '../../recognition/recognise-page.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import type { ImportedPage } from '../format.ts'
import { noteItems } from './note-items.ts'
import type { Reading } from './reading.ts'
import { takeCover } from './take-cover.ts'

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
  const covered = takeCover(recognised, blocks, reading)
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

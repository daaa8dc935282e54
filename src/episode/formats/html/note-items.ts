import { pageParts } from '../../page.ts'
import type { ReceiptItem } from '../../receipt/receipt.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { Note } from './reading.ts'

/**
 * Notes as items of the receipt. Each can be put back before the first block of its source's line, or
 * of a later one, that is in the page's body.
 * @param blocks the source's blocks, with their lines
 */
export function noteItems(
  notes: readonly Note[],
  page: PageDocument,
  blocks: readonly SourceBlock[],
  newId: () => string,
): ReceiptItem[] {
  const lines = new Map(blocks.map(({ block, line }) => [block.attrs.id as string, line]))
  const body = pageParts(page).body.children.map((block) => block.attrs.id as string | null)
  return notes.map((note) => {
    const before = body.find((id) => id !== null && (lines.get(id) ?? 0) >= note.line)
    return { ...note, id: newId(), before: before ?? null, paragraphId: newId() }
  })
}

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
  if (notes.length === 0) return []
  const steps = lineSteps(page, blocks)
  return notes.map((note) => {
    const before = firstFrom(steps, note.line)
    return { ...note, id: newId(), before: before?.id ?? null, paragraphId: newId() }
  })
}

interface PlacedBlock {
  id: string
  line: number
}

/** The blocks of the body that come from a later line than all blocks before them. */
function lineSteps(page: PageDocument, blocks: readonly SourceBlock[]): PlacedBlock[] {
  const lines = new Map(blocks.map(({ block, line }) => [block.attrs.id as string, line]))
  const steps: PlacedBlock[] = []
  for (const { attrs } of pageParts(page).body.children) {
    const line = lines.get(attrs.id) ?? 0
    if (attrs.id !== null && line > (steps.at(-1)?.line ?? 0)) steps.push({ id: attrs.id, line })
  }
  return steps
}

/** The first block from a line or a later one, by halving: there can be as many notes as blocks. */
function firstFrom(steps: readonly PlacedBlock[], line: number): PlacedBlock | undefined {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return steps[low]
}

import type { ComparedBlock } from '../../../episode/comparison/comparison.ts'

/** A row of a comparison: a block, or blocks that are the same and folded. */
export type ComparisonRow =
  | { kind: 'block'; at: number }
  | { kind: 'folded'; from: number; to: number }

/** So many blocks that are the same are shown on each side of a change. */
const AROUND = 1

export const isChanged = ({ change, isMoved }: ComparedBlock): boolean =>
  change !== 'same' || isMoved

/**
 * The rows of a comparison.
 * @param opened first blocks of the runs that were unfolded; null: nothing is folded
 */
export function comparisonRows(
  blocks: readonly ComparedBlock[],
  opened: ReadonlySet<number> | null,
): ComparisonRow[] {
  const rows: ComparisonRow[] = []
  let at = 0
  while (at < blocks.length) {
    const end = endOfSame(blocks, at)
    const from = at === 0 ? 0 : at + AROUND
    const to = end === blocks.length ? end : end - AROUND
    // One folded block would take as much room as it does.
    const isFolded = opened !== null && !opened.has(from) && to - from > 1
    for (; at < end; at++) {
      if (!isFolded || at < from || at >= to) rows.push({ kind: 'block', at })
      else if (at === from) rows.push({ kind: 'folded', from, to })
    }
    if (at < blocks.length) rows.push({ kind: 'block', at: at++ })
  }
  return rows
}

function endOfSame(blocks: readonly ComparedBlock[], from: number): number {
  let end = from
  for (let block = blocks[end]; block && !isChanged(block); block = blocks[++end]);
  return end
}

import { Fragment, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'

/** Moves blocks over the border between two sections: up (their number is negative) or down. */
export function moveBorder(tr: Transaction, border: number, blocks: number): void {
  const $border = tr.doc.resolve(border)
  const [above, below] = [$border.nodeBefore, $border.nodeAfter]
  if (!above || !below) throw new RangeError(`no border between sections at ${border}`)
  const moved = blocks < 0 ? above.children.slice(blocks) : below.children.slice(0, blocks)
  const size = moved.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const parting = new Slice(Fragment.from([above.copy(), below.copy()]), 1, 1)
  const [end, start] = [border - 1, border + 1]
  tr.step(
    blocks < 0
      ? new ReplaceAroundStep(end - size, start, end - size, end, parting, parting.size, true)
      : new ReplaceAroundStep(end, start + size, start, start + size, parting, 0, true),
  )
}

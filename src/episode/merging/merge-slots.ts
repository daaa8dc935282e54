import { Fragment, type Node } from '@tiptap/pm/model'
import type { Choose, MergeChoice, MergeDifference, MergedSlot } from './merge-difference.ts'
import { isSameBlock } from './same-block.ts'
import { becomesOf, CONFLICT, threeWay, UNKNOWN } from './three-way.ts'

export type Slots = Readonly<Record<MergedSlot, Node>>

export interface MergedSlots {
  slots: Slots
  differences: MergeDifference[]
}

/** Merges the texts of a page that stand in slots. */
export function mergeSlots(
  base: Slots | null,
  mine: Slots,
  theirs: Slots,
  choose: Choose,
): MergedSlots {
  const slots: Record<MergedSlot, Node> = { ...mine }
  const differences: MergeDifference[] = []
  for (const slot of Object.keys(mine) as MergedSlot[]) {
    const key = `slot ${slot}`
    const choice = choose(key)
    const [own, other] = [mine[slot], theirs[slot]]
    const merged = threeWay(base ? base[slot] : UNKNOWN, own, other, isSameBlock)
    const becomes = becomesOf(merged, own, other, choice, isSameBlock)
    if (becomes === 'same') continue
    differences.push({ kind: 'slot', key, slot, mine: own, theirs: other, becomes })
    slots[slot] = choice || merged === CONFLICT ? chosen(choice, own, other) : merged
  }
  return { slots, differences }
}

function chosen(choice: MergeChoice | undefined, mine: Node, theirs: Node): Node {
  if (choice === 'both') return joined(mine, theirs)
  return choice === 'theirs' ? theirs : mine
}

/** One text after the other: in a line of its own where there can be several. */
function joined(mine: Node, theirs: Node): Node {
  if (mine.childCount === 0) return theirs
  if (theirs.childCount === 0) return mine
  const { schema } = mine.type
  const hasLines = mine.type.validContent(Fragment.from(schema.node('hardBreak')))
  const between = hasLines ? schema.node('hardBreak') : schema.text(' ')
  return mine.copy(mine.content.append(Fragment.from(between)).append(theirs.content))
}

import type { Node } from '@tiptap/pm/model'
import { matchBlocks } from './match-blocks.ts'
import { mergeBlock } from './merge-block.ts'
import type { Choose, MergeChoice, MergeDifference } from './merge-difference.ts'
import { mergeOrder } from './merge-order.ts'
import { isSameBlock } from './same-block.ts'
import { becomesOf, CONFLICT, threeWay, UNKNOWN } from './three-way.ts'
import { uniqueIds } from './unique-ids.ts'

export interface MergedBodies {
  blocks: Node[]
  /** In the order of the page. */
  differences: MergeDifference[]
  /** How many blocks are now only where the other side moved them. */
  moved: number
}

/** Merges the blocks of two bodies that both came from one; null: nobody knows that one. */
export function mergeBodies(
  base: readonly Node[] | null,
  mine: readonly Node[],
  theirs: readonly Node[],
  choose: Choose,
): MergedBodies {
  const isMineFirst = base === null || comesFirst(mine, theirs)
  const [first, second] = isMineFirst ? [mine, theirs] : [theirs, mine]
  const keys = matchBlocks(base, first, second)
  const order = mergeOrder(keys.base, keys.ours, keys.others)
  const [mineKeys, theirKeys] = isMineFirst ? [keys.ours, keys.others] : [keys.others, keys.ours]
  const sides = {
    base: base && byKey(keys.base, base),
    mine: byKey(mineKeys, mine),
    theirs: byKey(theirKeys, theirs),
  }

  const blocks: Node[] = []
  const differences: MergeDifference[] = []
  for (const key of order.keys) {
    const [own, other] = [sides.mine.get(key) ?? null, sides.theirs.get(key) ?? null]
    const before = sides.base ? (sides.base.get(key) ?? null) : UNKNOWN
    const merged = mergeOne(before, own, other)
    const choice = choose(key)
    const becomes = becomesOf(merged, own, other, choice, isSameBlock)
    if (becomes !== 'same') {
      differences.push({ kind: 'block', key, mine: own, theirs: other, becomes })
    }
    const isChosen = choice !== undefined && becomes !== 'same'
    blocks.push(...(isChosen || merged === CONFLICT ? chosen(choice, own, other) : one(merged)))
  }
  const moved = isMineFirst ? order.movedBySecond : order.movedByFirst
  const isMoveOnly = (key: string) => sides.mine.has(key) && sides.theirs.has(key)
  return { blocks: uniqueIds(blocks), differences, moved: [...moved].filter(isMoveOnly).length }
}

const one = (block: Block): Node[] => (block ? [block] : [])

function chosen(choice: MergeChoice | undefined, mine: Block, theirs: Block): Node[] {
  if (choice === 'both') return [...one(mine), ...one(theirs)]
  return one(choice === 'theirs' ? theirs : mine)
}

type Block = Node | null

function mergeOne(
  base: Block | typeof UNKNOWN,
  mine: Block,
  theirs: Block,
): Block | typeof CONFLICT {
  if (base !== UNKNOWN && base && mine && theirs) return mergeBlock(base, mine, theirs)
  return threeWay<Block>(base, mine, theirs, isSameBlock)
}

const byKey = (keys: readonly string[], blocks: readonly Node[]): Map<string, Node> =>
  new Map(keys.map((key, index) => [key, blocks[index] as Node]))

/**
 * Whether one side's blocks come first where both brought some to the same place. That is read off the
 * blocks, so that it does not matter who merges.
 */
function comesFirst(mine: readonly Node[], theirs: readonly Node[]): boolean {
  const longer = Math.max(mine.length, theirs.length)
  for (let index = 0; index < longer; index++) {
    const [own, other] = [mine[index], theirs[index]]
    if (own === other || (own && other?.eq(own))) continue
    return !other || (own !== undefined && JSON.stringify(own) < JSON.stringify(other))
  }
  return true
}

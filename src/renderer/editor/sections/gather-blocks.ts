import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { moveBorder } from './move-border.ts'
import { findBody, hasSections } from './page-body.ts'

/** How many blocks beside it an edit can reach: a new list joins the lists around it. */
const REACH = 2
/** How many blocks a border is moved away by, so that the next keys find none. */
const ROOM = 8

export interface GatherOptions {
  /** The range is going to be deleted: whole sections in it go at once, and are not drawn again. */
  isDoomed?: boolean
}

/**
 * Brings the blocks of a range, and those that an edit there can reach, into one section: the edit then
 * does what it would on a flat page. Of the flat page nothing changes, unless the range is doomed.
 * @param from position in the page; what is outside the body counts as its start or end
 */
export function gatherBlocks(
  tr: Transaction,
  from: number,
  to: number,
  { isDoomed = false }: GatherOptions = {},
): void {
  if (!hasSections(tr.doc)) return
  const sections = placeSections(tr.doc)
  const startsIn = sections.findIndex(({ end }) => from < end)
  const endsIn = sections.findLastIndex(({ pos }) => to > pos)
  // An empty range on a border starts in the section below it and ends in the one above.
  const [first, last] = [Math.min(startsIn, endsIn), Math.max(startsIn, endsIn)]
  const [head, tail] = [sections[first], sections[last]]
  if (!head || !tail) return

  const below = sections[last + 1]
  if (below && to > tail.end - 1 - sizeOf(tail.node.children.slice(-REACH))) {
    takeIn(tr, tail.end, below.node, 1)
  }
  if (isDoomed && last > first + 1) {
    tr.delete(head.end, tail.pos)
    tr.join(head.end)
  } else {
    for (const { pos } of sections.slice(first + 1, last + 1).reverse()) tr.join(pos)
  }
  const above = sections[first - 1]
  if (above && from < head.pos + 1 + sizeOf(head.node.children.slice(0, REACH))) {
    takeIn(tr, head.pos, above.node, -1)
  }
}

/** Moves the border with a neighbour some blocks away, into the neighbour. */
function takeIn(tr: Transaction, border: number, neighbour: Node, direction: 1 | -1): void {
  if (neighbour.childCount <= ROOM) tr.join(border)
  else moveBorder(tr, border, direction * ROOM)
}

const sizeOf = (blocks: readonly Node[]) => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0)

interface PlacedSection {
  node: Node
  /** Positions before and behind it. */
  pos: number
  end: number
}

function placeSections(page: Node): PlacedSection[] {
  const { body, start } = findBody(page)
  let pos = start
  return body.children.map((node) => {
    const placed = { node, pos, end: pos + node.nodeSize }
    pos = placed.end
    return placed
  })
}

import { Fragment, type Node } from '@tiptap/pm/model'
import { pageParts } from '../page.ts'
import type { PageDocument } from '../schema/schema.ts'
import type { Range } from '../text-blocks/range.ts'

/** A part of a page that was replaced in: a slot, or a block of the body, by its index there. */
export interface ReplacedPart {
  inBody: boolean
  at: number
  before: Node
  after: Node
  /** How many places were replaced in it. */
  places: number
}

/**
 * The parts of a page in which something was replaced.
 * @param after made of `before` by replaceHits: it has the same parts
 * @param places what was replaced, as positions of `before`
 */
export function replacedParts(
  before: PageDocument,
  after: PageDocument,
  places: readonly Range[],
): ReplacedPart[] {
  const partsOf = (inBody: boolean, start: number, was: Node, now: Node): ReplacedPart[] => {
    let from = start
    return was.children.flatMap((node, at) => {
      const to = from + node.nodeSize
      const count = places.filter((place) => place.from > from && place.to < to).length
      from = to
      const isWhole = inBody || at < was.childCount - 1
      const next = now.child(at)
      return isWhole && next !== node
        ? [{ inBody, at, before: node, after: next, places: count }]
        : []
    })
  }
  const { body } = pageParts(before)
  const bodyStart = before.content.size - body.nodeSize + 1
  return [
    ...partsOf(false, 0, before, after),
    ...partsOf(true, bodyStart, body, pageParts(after).body),
  ]
}

/** How many places were replaced in some parts. */
export const placesIn = (parts: readonly ReplacedPart[]): number =>
  parts.reduce((sum, { places }) => sum + places, 0)

/**
 * Puts back what was replaced, wherever the page still says what was put there; a block may have moved meanwhile.
 * @returns the page, and the parts that say something else by now; null for the page where that is all of them
 */
export function putBack(
  page: PageDocument,
  parts: readonly ReplacedPart[],
): { page: PageDocument | null; changed: ReplacedPart[] } {
  const slots = [...page.children]
  const { body } = pageParts(page)
  const blocks = [...body.children]
  const changed = parts.filter((part) => {
    const nodes = part.inBody ? blocks : slots
    const at = placeOf(nodes, part)
    if (at >= 0) nodes[at] = part.before
    return at < 0
  })
  if (changed.length === parts.length) return { page: null, changed }
  slots[slots.length - 1] = body.copy(Fragment.fromArray(blocks))
  return { page: page.copy(Fragment.fromArray(slots)), changed }
}

function placeOf(nodes: readonly Node[], { inBody, at, after }: ReplacedPart): number {
  if (nodes[at]?.eq(after)) return at
  return inBody ? nodes.findIndex((node) => node.eq(after)) : -1
}

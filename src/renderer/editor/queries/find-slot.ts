import type { Node, ResolvedPos } from '@tiptap/pm/model'

/** The parts of a page that take text; a figure in the body has an alt text and a caption of its own. */
export const SLOT_NAMES = ['title', 'alt', 'caption', 'lead', 'player', 'body'] as const
export type SlotName = (typeof SLOT_NAMES)[number]

export interface Slot {
  name: SlotName
  node: Node
  /** Position before the slot. */
  pos: number
  depth: number
}

/** The innermost slot around a position; null at the borders between slots. */
export function findSlot($pos: ResolvedPos): Slot | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth)
    const name = SLOT_NAMES.find((slot) => slot === node.type.name)
    if (name) return { name, node, pos: $pos.before(depth), depth }
  }
  return null
}

import type { Node } from '@tiptap/pm/model'
import { isSameValue } from './three-way.ts'

/**
 * Whether two blocks say the same: equal but for the ids of blocks, which another program may drop.
 * Null stands for a block that is not there.
 */
export function isSameBlock(one: Node | null, other: Node | null): boolean {
  if (one === other) return true
  if (!one || !other || one.type !== other.type) return false
  if (one.isText) return one.eq(other)
  if (one.childCount !== other.childCount || !hasSameAttrs(one, other)) return false
  if (one.inlineContent) return one.content.eq(other.content)
  return one.children.every((child, index) => isSameBlock(child, other.child(index)))
}

function hasSameAttrs({ attrs: one }: Node, { attrs: other }: Node): boolean {
  if (one === other) return true
  for (const name in one) {
    if (name !== 'id' && !isSameValue(one[name], other[name])) return false
  }
  return true
}

/** What a block says, as a key: equal for blocks that say the same. */
export function blockWords(block: Node): string {
  return JSON.stringify(block, (name, value) => (name === 'id' ? undefined : value))
}

import type { Node } from '@tiptap/pm/model'
import type { PageDocument } from '../schema/schema.ts'

/** A block of the page, and the position before it. */
export interface FoundBlock {
  node: Node
  pos: number
}

/** The first block with the id, at any depth; null when the page has none. */
export function findBlock(page: PageDocument, id: string): FoundBlock | null {
  const found: FoundBlock[] = []
  page.descendants((node, pos) => {
    if (found.length === 0 && node.attrs.id === id) found.push({ node, pos })
    return found.length === 0 && !node.isTextblock
  })
  return found[0] ?? null
}

import type { Node } from '@tiptap/pm/model'

/** A part of the page by the name of its type ("lead"), and the position before it. */
export function findPart(page: Node, name: string): { node: Node; pos: number } | null {
  let pos = 0
  for (const node of page.children) {
    if (node.type.name === name) return { node, pos }
    pos += node.nodeSize
  }
  return null
}

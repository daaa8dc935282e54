import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { SECTION } from './section-schema.ts'

/** The body of a page, and where its content starts. */
export function findBody(page: Node): { body: Node; start: number } {
  const body = page.lastChild ?? page
  return { body, start: page.content.size - body.content.size - 1 }
}

/** Whether the editor groups the page's blocks in sections. */
export function hasSections(page: Node): boolean {
  return page.type.schema.nodes[SECTION] !== undefined
}

/** Position before the first block of the body. */
export function findFirstBlock(page: Node): number {
  return findBody(page).start + (hasSections(page) ? 1 : 0)
}

/** The blocks of a body in order. */
export function* bodyBlocks(body: Node): Generator<Node> {
  for (const child of body.children) {
    if (child.type.name === SECTION) yield* child.children
    else yield child
  }
}

/** Depth of the body's block that the position is in; null elsewhere and between blocks. */
export function getBlockDepth($pos: ResolvedPos): number | null {
  const depth = hasSections($pos.doc) ? 3 : 2
  return $pos.depth >= depth && $pos.node(1).type.name === 'body' ? depth : null
}

/** The section around a position, and the position before it. */
export function findSection($pos: ResolvedPos): { node: Node; pos: number } | null {
  if ($pos.depth < 2 || $pos.node(2).type.name !== SECTION) return null
  return { node: $pos.node(2), pos: $pos.before(2) }
}

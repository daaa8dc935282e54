import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { SECTION } from './section-schema.ts'

/** A part of the page without sections: what leaves the editor, by clipboard or by dragging. */
export function flattenSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  if (!content.content.some(holdsSections)) return slice
  return new Slice(
    Fragment.fromArray(content.content.flatMap(flatten)),
    openStart - openSections(content.firstChild, openStart, (node) => node.firstChild),
    openEnd - openSections(content.lastChild, openEnd, (node) => node.lastChild),
  )
}

function holdsSections(node: Node): boolean {
  return node.type.name === SECTION || node.firstChild?.type.name === SECTION
}

function flatten(node: Node): readonly Node[] {
  if (node.type.name === SECTION) return node.children
  if (!holdsSections(node)) return [node]
  return [node.copy(Fragment.fromArray(node.children.flatMap(flatten)))]
}

/** How many of the nodes that are open at one end are sections: one or none. */
function openSections(edge: Node | null, depth: number, next: (node: Node) => Node | null): number {
  for (let node = edge; node && depth > 0; node = next(node), depth--) {
    if (node.type.name === SECTION) return 1
  }
  return 0
}

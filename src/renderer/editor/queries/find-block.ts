import type { Node } from '@tiptap/pm/model'
import { findBody, hasSections } from '../sections/page-body.ts'

/** A block of the body by its id, and the position before it. @returns null when there is none */
export function findBlock(page: Node, id: string): { node: Node; pos: number } | null {
  const { body, start } = findBody(page)
  let found: { node: Node; pos: number } | null = null
  const look = (block: Node, pos: number) => {
    if (!found && block.attrs.id === id) found = { node: block, pos }
  }
  body.forEach((child, offset) => {
    const pos = start + offset
    if (!hasSections(page)) look(child, pos)
    else {
      child.forEach((block, inside) => {
        look(block, pos + 1 + inside)
      })
    }
  })
  return found
}

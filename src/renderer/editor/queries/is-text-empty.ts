import type { Node } from '@tiptap/pm/model'
import { bodyBlocks, findBody } from '../sections/page-body.ts'

/** Whether the body is what a new page has: one empty paragraph. */
export function isTextEmpty(page: Node): boolean {
  const [first, second] = bodyBlocks(findBody(page).body)
  return !second && first?.type.name === 'paragraph' && first.content.size === 0
}

import type { Node } from '@tiptap/pm/model'
import { isPicture } from '../editor/queries/find-picture-at.ts'

/** Position of the page's first cover or figure without a picture; null when all have theirs. */
export function findEmptyPicture(page: Node): number | null {
  let found: number | null = null
  page.descendants((node, pos) => {
    if (found === null && isPicture(node) && !node.attrs.src) found = pos
    return found === null && !node.isTextblock
  })
  return found
}

import type { Node } from '@tiptap/pm/model'

/** Whether a page has no word, no picture and no rule yet. Facts do not count. */
export function isPageEmpty(page: Node): boolean {
  let empty = true
  page.descendants((node) => {
    if (node.isText || node.type.name === 'horizontalRule' || node.attrs.src) empty = false
    return empty
  })
  return empty
}

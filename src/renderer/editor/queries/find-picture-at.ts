import type { Node } from '@tiptap/pm/model'

/** Whether a node is a picture with alt text, caption and credit: the cover or a figure. */
export function isPicture(node: Node): boolean {
  return node.type.name === 'cover' || node.type.name === 'figure'
}

/** The cover or figure right after a position, if there is one. */
export function findPictureAt(page: Node, pos: number): Node | null {
  const node = pos >= 0 && pos < page.content.size ? page.nodeAt(pos) : null
  return node && isPicture(node) ? node : null
}

/** Whether a cover or figure has neither picture nor words nor credit. */
export function isPictureEmpty({ attrs, textContent }: Node): boolean {
  return !attrs.src && !attrs.credit && textContent === ''
}

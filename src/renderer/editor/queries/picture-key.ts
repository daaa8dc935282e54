import type { Node } from '@tiptap/pm/model'
import { isPicture } from './find-picture-at.ts'

/** What names a picture wherever edits move it: a figure's block id; null for the cover. */
export type PictureKey = string | null

export function pictureKey(picture: Node): PictureKey {
  return picture.type.name === 'cover' ? null : picture.attrs.id
}

/** The picture of that name, and where it is now. @returns null when it is gone */
export function findPicture(page: Node, key: PictureKey): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null
  page.descendants((node, pos) => {
    if (!found && isPicture(node) && pictureKey(node) === key) found = { node, pos }
    return !found && !node.isTextblock
  })
  return found
}

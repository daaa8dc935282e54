import type { Node } from '@tiptap/pm/model'
import { pictureUrl } from '../../../editor/page-context.ts'
import { isPicture } from '../../../editor/queries/find-picture-at.ts'

/** Addresses in the app of a page's pictures, in its order; empty places are left out. */
export function pictureUrls(page: Node, folder: string): string[] {
  const urls: string[] = []
  page.descendants((node) => {
    if (isPicture(node) && node.attrs.src) urls.push(pictureUrl(folder, node.attrs.src))
    return !node.isTextblock
  })
  return urls
}

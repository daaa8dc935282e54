import type { Node } from '@tiptap/pm/model'
import { isPicture } from './find-picture-at.ts'

/**
 * A place that Tab reaches: a text to write in (`pos` is where its text starts), or a picture's button
 * (`pos` is before the picture).
 */
export interface PageStop {
  kind: 'text' | 'picture' | 'credit'
  pos: number
}

/**
 * All places that Tab reaches, from top to bottom: every slot, and in the body the text before, between
 * and after figures.
 */
export function getPageStops(page: Node): PageStop[] {
  const stops: PageStop[] = []
  let isTextReached = false
  page.descendants((node, pos) => {
    if (isPicture(node)) {
      const [alt, caption] = [pos + 2, pos + 2 + (node.firstChild?.nodeSize ?? 0)]
      stops.push(
        { kind: 'picture', pos },
        { kind: 'text', pos: alt },
        { kind: 'text', pos: caption },
      )
      stops.push({ kind: 'credit', pos })
      isTextReached = false
      return false
    }
    if (!node.isTextblock) return true
    const isBodyText = pos > page.content.size - (page.lastChild?.nodeSize ?? 0)
    if (!isBodyText || !isTextReached) stops.push({ kind: 'text', pos: pos + 1 })
    isTextReached = isBodyText
    return false
  })
  return stops
}

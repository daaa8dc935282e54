import type { Node } from '@tiptap/pm/model'
import type { PageDocument } from '../schema/schema.ts'

/** Where on a page a block of text is. */
export type Slot = 'title' | 'alt' | 'caption' | 'lead' | 'player' | 'body'

/** Names a block of text on its page: no other has the same slot and id. */
export interface TextBlockName {
  slot: Slot
  /** Id of the block, or of the figure that it is about; null in title, cover, lead and player. */
  blockId: string | null
}

export interface TextBlock extends TextBlockName {
  node: Node
  /** Position of the flat page where its content begins. */
  start: number
  /** BCP 47 language of the block, when it or a block around it names one; null: the page's. */
  lang: string | null
}

const SLOTS: ReadonlySet<string> = new Set(['title', 'alt', 'caption', 'lead', 'player'])

/**
 * The blocks of text of a page, in their order: title, alt texts, captions, lead, the player's name and all
 * blocks of the body. Credits, addresses of links, speakers and facts are no text.
 */
export function textBlocks(page: PageDocument): TextBlock[] {
  const found: TextBlock[] = []
  const visit = (node: Node, start: number, blockId: string | null, lang: string | null): void => {
    if (node.inlineContent) {
      const slot = SLOTS.has(node.type.name) ? (node.type.name as Slot) : 'body'
      found.push({ node, start, slot, blockId, lang })
      return
    }
    node.forEach((child, offset) => {
      if (child.isLeaf) return
      visit(child, start + offset + 1, child.attrs.id ?? blockId, child.attrs.lang ?? lang)
    })
  }
  visit(page, 0, null, null)
  return found
}

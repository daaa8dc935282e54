import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { findBlock } from '../../../episode/find-block.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import type { Slot } from '../../../episode/text-blocks/text-blocks.ts'
import { scrollToMiddle } from '../views/scroll-page.ts'
import type { EditorCommand } from './editor-command.ts'

/** Words of a page, by what stands before them and where that is. */
export interface WordsPlace {
  slot: Slot
  /** Null in title, cover, lead and player. */
  blockId: string | null
  before: string
  found: string
}

/**
 * Selects words in the page and shows them.
 * @returns false when they are not there any more
 */
export function goToWords({ slot, blockId, before, found }: WordsPlace): EditorCommand {
  return ({ state, view }) => {
    const root = blockId === null ? { node: state.doc, pos: -1 } : findBlock(state.doc, blockId)
    if (!root) return false
    const from = findWords(root.node, root.pos + 1, blockId === null ? slot : null, before, found)
    if (from === null) return false
    const { tr } = state
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, from + found.length)))
    scrollToMiddle(view, from)
    return true
  }
}

/** @param start position where the node's content begins */
function findWords(
  root: Node,
  start: number,
  slot: string | null,
  before: string,
  found: string,
): number | null {
  const inBlock = (block: Node): number => {
    const at = blockText(block).indexOf(before + found)
    return at < 0 ? -1 : at + before.length
  }
  if (root.inlineContent) {
    const at = inBlock(root)
    return at < 0 ? null : start + at
  }
  let position: number | null = null
  root.descendants((node, pos) => {
    if (position !== null || !node.inlineContent) return position === null
    const at = slot === null || node.type.name === slot ? inBlock(node) : -1
    if (at >= 0) position = start + pos + 1 + at
    return false
  })
  return position
}

import type { Node } from '@tiptap/pm/model'
import type { Alteration } from '../../../episode/clean-up/alteration.ts'
import { findBlock } from '../../../episode/find-block.ts'
import { blockText } from '../../../episode/text-blocks/block-text.ts'
import { findPart } from './find-part.ts'

/** Where a text of the page was altered, as positions; both are the same where words only went. */
export interface AlteredRange {
  from: number
  to: number
}

/** Where an alteration is on the page as it is now; null when its place reads otherwise by now, or is gone. */
export function findAlteration(page: Node, alteration: Alteration): AlteredRange | null {
  const { kind, before, inserted, after } = alteration
  const place = findPlace(page, alteration)
  if (!place || kind === 'block-removed') return null
  const { node, pos } = place
  if (kind.startsWith('block-') || kind === 'speaker-changed') {
    return { from: pos + 1, to: pos + node.nodeSize - 1 }
  }
  let found: AlteredRange | null = null
  const look = (block: Node, start: number): void => {
    const text = blockText(block)
    const at = text.indexOf(before + inserted + after)
    if (at < 0 || found) return
    const from = start + at + before.length
    found = { from, to: from + inserted.length }
  }
  if (node.inlineContent) look(node, pos + 1)
  else {
    node.descendants((child, offset) => {
      if (child.inlineContent) look(child, pos + offset + 2)
      return !child.inlineContent
    })
  }
  return found
}

/** The block or part of the page that was altered, and the position before it. */
export function findPlace(
  page: Node,
  { part, blockId }: Pick<Alteration, 'part' | 'blockId'>,
): { node: Node; pos: number } | null {
  if (blockId !== null) return findBlock(page, blockId)
  return part === 'body' ? null : findPart(page, part)
}

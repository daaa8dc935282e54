import type { Fragment } from '@tiptap/pm/model'
import type { PageDocument } from '../schema/schema.ts'
import type { Slot } from './receipt.ts'

/** What a slot of the page holds, and the positions around it. */
export interface SlotRange {
  content: Fragment
  from: number
  to: number
}

/**
 * Finds a slot of the page.
 * @throws RangeError when the document is no page
 */
export function slotRange(page: PageDocument, slot: Slot): SlotRange {
  const found: SlotRange[] = []
  page.descendants(({ type, content }, pos) => {
    if (type.name === slot) found.push({ content, from: pos + 1, to: pos + 1 + content.size })
    return type.name === 'cover'
  })
  const [range] = found
  if (!range) throw new RangeError(`no slot ${slot} in this document`)
  return range
}

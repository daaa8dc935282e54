import type { Fragment } from '@tiptap/pm/model'
import { type FoundBlock, findBlock } from '../../find-block.ts'
import type { PageDocument } from '../../schema/schema.ts'
import { originalContent } from '../original-content.ts'
import type { ReceiptItemOf } from '../receipt.ts'
import type { ItemActions } from './item-actions.ts'

type SpeechItem = ReceiptItemOf<'speech'>

/** The beginning of a paragraph that became its speaker and time: words again, or speaker and time again. */
export const speechActions: ItemActions<SpeechItem> = {
  state: (page, item) => {
    const found = findSpoken(page, item)
    if (!found) return 'settled'
    const { speaker, startMs } = found.node.attrs
    if (speaker === item.speaker && startMs === item.startMs) return 'applied'
    const isPlain = speaker === null && startMs === null
    return isPlain && beginsWith(found.node.content, item) ? 'reverted' : 'settled'
  },
  revert: (tr, item) => {
    const found = findSpoken(tr.doc, item)
    if (!found) return
    const { attrs } = found.node
    tr.setNodeMarkup(found.pos, null, { ...attrs, speaker: null, startMs: null })
    tr.insert(found.pos + 1, originalContent(item, tr.doc.type.schema))
  },
  reapply: (tr, item) => {
    const found = findSpoken(tr.doc, item)
    if (!found) return
    const { speaker, startMs } = item
    tr.delete(found.pos + 1, found.pos + 1 + item.original.length)
    tr.setNodeMarkup(found.pos, null, { ...found.node.attrs, speaker, startMs })
  },
}

function findSpoken(page: PageDocument, { blockId }: SpeechItem): FoundBlock | null {
  const found = findBlock(page, blockId)
  return found?.node.type.name === 'paragraph' ? found : null
}

const beginsWith = (content: Fragment, { original }: SpeechItem): boolean =>
  content.size >= original.length && content.textBetween(0, original.length, '', '\n') === original

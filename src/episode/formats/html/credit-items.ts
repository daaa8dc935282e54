import type { Fragment } from '@tiptap/pm/model'
import type { Credit } from '../../credits/credit.ts'
import type { ReceiptItem, ReceiptItemOf } from '../../receipt/receipt.ts'
import { markedContent } from '../../recognition/marked-content.ts'
import type { SourceBlock } from '../../recognition/source-block.ts'
import { type PageDocument, schema } from '../../schema/schema.ts'
import type { Reading } from './reading.ts'

/** What a receipt says of a credit that was read from the end of a caption. */
export function creditItem(
  credit: Credit,
  words: Fragment,
): Pick<ReceiptItemOf<'credit'>, 'kind' | 'credit' | 'original' | 'content'> {
  const original = words.textBetween(0, words.size, '', '\n')
  return { kind: 'credit', credit, original, ...markedContent(words, original) }
}

/** An item for each figure of the body whose credit was read from its caption, in the page's order. */
export function figureCreditItems(
  page: PageDocument,
  blocks: readonly SourceBlock[],
  reading: Reading,
): ReceiptItem[] {
  if (reading.creditWords.size === 0) return []
  const lines = figureLines(blocks)
  const items: ReceiptItem[] = []
  page.descendants((node) => {
    const words = reading.creditWords.get(node)
    if (words) {
      const { id: figureId, credit } = node.attrs
      const place = { line: lines.get(figureId) ?? 1, before: figureId, figureId }
      const ids = { id: reading.newId(), paragraphId: reading.newId() }
      items.push({ ...ids, ...place, ...creditItem(credit, words) })
    }
    return !node.isTextblock
  })
  return items
}

/** The source's line of each figure, by the figure's id. */
function figureLines(blocks: readonly SourceBlock[]): Map<string, number> {
  const lines = new Map<string, number>()
  for (const { block, line } of blocks) {
    if (block.type === schema.nodes.figure) lines.set(block.attrs.id, line)
    block.descendants((node) => {
      if (node.type === schema.nodes.figure) lines.set(node.attrs.id, line)
      return !node.isTextblock
    })
  }
  return lines
}

import type { Node } from '@tiptap/pm/model'
import type { ReceiptItem } from '../receipt/receipt.ts'
import type { Finding } from './finding.ts'
import { markedContent } from './marked-content.ts'
import type { PageDraft } from './page-draft.ts'
import { slotCut, slotText } from './slot-content.ts'
import type { SourceBlock } from './source-block.ts'

/** One item for each finding, in the order of the source. */
export function receiptItems(draft: PageDraft, newId: () => string): ReceiptItem[] {
  const next = nextBodyIds(draft)
  const paragraphIds = new Map<number, string>()
  const inOrder = draft.findings.toSorted((a, b) => a.block - b.block)
  return inOrder.flatMap((finding) => {
    const source = draft.blocks[finding.block]
    if (!source) return []
    const paragraphId = paragraphIds.get(finding.block) ?? newId()
    paragraphIds.set(finding.block, paragraphId)
    const position = {
      id: newId(),
      line: source.line,
      before: next[finding.block] ?? null,
      paragraphId,
    }
    return { ...position, ...itemOf(draft, finding, source) }
  })
}

type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never
type Position = 'id' | 'line' | 'before' | 'paragraphId'

function itemOf(
  draft: PageDraft,
  finding: Finding,
  { block, original }: SourceBlock,
): DistributiveOmit<ReceiptItem, Position> {
  const whole = { original, ...markedContent(block.content, original) }
  switch (finding.kind) {
    case 'removed':
      return { kind: 'removed', reason: finding.reason, ...whole }
    case 'slot': {
      const { slot } = finding
      const cut = slotCut(draft, slot)
      return { kind: 'slot', slot, text: slotText(draft, slot), ...(cut && { cut }), ...whole }
    }
    case 'heading':
      return { kind: 'heading', blockId: idOf(block), level: finding.level, ...whole }
    case 'speech': {
      const { words, speaker, startMs } = finding
      const beginning = markedContent(block.content.cut(0, words.length), words)
      return {
        kind: 'speech',
        blockId: idOf(block),
        speaker,
        startMs,
        original: words,
        ...beginning,
      }
    }
    case 'fact':
      return {
        kind: 'fact',
        original: finding.words,
        facts: finding.facts,
        cutFrom: finding.cutFrom,
      }
    case 'credit': {
      const { words, credit } = finding
      const end = block.content.cut(block.content.size - words.length)
      return { kind: 'credit', original: words, credit, ...markedContent(end, words) }
    }
  }
}

const idOf = (block: Node): string => String(block.attrs.id)

/** For each block of the source, the id of the first block after it that is part of the body. */
function nextBodyIds(draft: PageDraft): (string | null)[] {
  let next: string | null = null
  return draft.blocks
    .map((_, index) => index)
    .reverse()
    .map((index) => {
      const id = next
      if (draft.claim(index) === undefined) next = String(draft.blocks[index]?.block.attrs.id)
      return id
    })
    .reverse()
}

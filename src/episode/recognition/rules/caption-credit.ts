import type { Mark, Node } from '@tiptap/pm/model'
import { type Credit, EMPTY_CREDIT } from '../../credits/credit.ts'
import { splitCaption } from '../../credits/parse-credit.ts'
import type { Finding } from '../finding.ts'
import { headBlocks } from '../page-head.ts'
import type { RecognitionRule } from './rule.ts'

/**
 * The cover's credit: the end of its caption, or a line in the page's head that ends in a credit and so
 * is the caption, or that is nothing but a credit.
 */
export const captionCredit: RecognitionRule = {
  name: 'caption-credit',
  find: (draft) => {
    const caption = draft.slot('caption')
    for (const index of caption === null ? headBlocks(draft) : [caption]) {
      const block = draft.blocks[index]?.block
      if (!block) continue
      const split = splitCaption(block.textContent)
      const credit = split && withLinks(split.credit, block, split.caption.length)
      if (!split || !credit) continue
      const found: Finding = { kind: 'credit', block: index, words: split.cut, credit }
      if (caption !== null || split.caption === '') return [found]
      return [{ kind: 'slot', block: index, slot: 'caption' }, found]
    }
    return []
  },
  examples: [
    {
      lines: ['Ein Titel', 'Sam sitzt im Büro.', 'Sam sitzt im Büro. - Foto: A/B', 'Ein Satz.'],
      finds: [{ kind: 'credit', block: 2, words: ' - Foto: A/B', credit: credit('A', 'B') }],
    },
    {
      lines: ['A title', 'Sam at his desk (Photo: A / B)', 'A sentence.'],
      finds: [
        { kind: 'slot', block: 1, slot: 'caption' },
        { kind: 'credit', block: 1, words: ' (Photo: A / B)', credit: credit('A', 'B') },
      ],
    },
    {
      lines: ['A title', 'Image courtesy of A', 'A sentence.'],
      finds: [
        { kind: 'credit', block: 1, words: 'Image courtesy of A', credit: credit('A', null) },
      ],
    },
    { lines: ['Ein Titel', 'Sam zeigt ein Foto: sich selbst.', 'Ein Satz.'], finds: [] },
  ],
}

function credit(creator: string, source: string | null): Credit {
  return { ...EMPTY_CREDIT, creator, source }
}

/**
 * The credit with the links of its words: the licence's at the licence, another one at the source.
 * @param from position in the block's content where the credit's words begin
 * @returns null when it has more links than a credit can hold
 */
function withLinks(credit: Credit, block: Node, from: number): Credit | null {
  const links = new Map<string, string>()
  block.nodesBetween(from, block.content.size, (node) => {
    const link = node.marks.find((mark: Mark) => mark.type.name === 'link')
    if (link) links.set(String(link.attrs.href), node.text ?? '')
  })
  const linked = { ...credit }
  for (const [href, text] of links) {
    const field = credit.license?.includes(text.trim()) ? 'licenseUrl' : 'sourceUrl'
    if (linked[field] !== null) return null
    linked[field] = href
  }
  return linked
}

import type { Node } from '@tiptap/pm/model'
import { creditParts } from '../../credits/format-credit.ts'
import type { BlockName } from '../html/blocks-to-hast.ts'
import type { ExportContext } from '../html/export-context.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { formatClock } from '../html/speaker-to-hast.ts'
import { inlineToText, withAddress } from './inline-to-text.ts'

type BlockToText = (block: Node, context: ExportContext) => string

const blockToText: Record<Exclude<BlockName, 'listItem'>, BlockToText> = {
  paragraph: (block, context) => spokenText(block, context),
  heading: (block, context) => inlineToText(block, context),
  blockquote: (block, context) => indent(blocksToText(block.children, context), '> ', '> '),
  bulletList: (block, context) => listToText(block, () => '- ', context),
  orderedList: (block, context) =>
    listToText(block, (at) => `${block.attrs.start + at}. `, context),
  figure: (block, context) => pictureToText(block, context),
  horizontalRule: () => '* * *',
}

/** Blocks as plain text, a blank line between each two. An empty one leaves no trace. */
export function blocksToText(blocks: readonly Node[], context: ExportContext): string {
  return joinParagraphs(
    blocks.map((block) => blockToText[block.type.name as keyof typeof blockToText](block, context)),
  )
}

/** Paragraphs of plain text, a blank line between each two; an empty one is none. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.filter((text) => text !== '').join('\n\n')
}

/**
 * A cover or figure as its alt text in brackets, which says what there was to see, its caption and its
 * credit. The picture itself is a loss.
 */
export function pictureToText(picture: Node, context: ExportContext): string {
  const { src, credit } = picture.attrs
  const alt = foldLines(picture.child(0).textContent)
  if (src) context.losses.add('picture-left-out', { name: src })
  const creditText = credit
    ? creditParts(credit, context.language, context.creditTemplates)
        .map(({ text, href }) => foldLines(text) + withAddress(text, href))
        .join('')
    : ''
  const caption = [inlineToText(picture.child(1), context), creditText].filter(Boolean).join(' ')
  return [alt && `[${alt}]`, caption].filter(Boolean).join('\n')
}

function spokenText(paragraph: Node, context: ExportContext): string {
  const { speaker, startMs } = paragraph.attrs
  const words = [
    speaker ? `${foldLines(speaker)}:` : '',
    startMs === null ? '' : formatClock(startMs),
    inlineToText(paragraph, context),
  ]
  return words.filter((part) => part !== '').join(' ')
}

function listToText(list: Node, marker: (at: number) => string, context: ExportContext): string {
  const items = list.children.map((item, at) => {
    const first = marker(at)
    return indent(blocksToText(item.children, context), first, ' '.repeat(first.length))
  })
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n')
}

/** Text with something before its first line and before all others; lines without words stay bare. */
function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => {
      const before = at === 0 ? first : others
      return line === '' ? before.trimEnd() : before + line
    })
    .join('\n')
}

import type { Node } from '@tiptap/pm/model'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BlockName } from '../html/blocks-to-hast.ts'
import type { ExportContext } from '../html/export-context.ts'
import { foldLines, inlineToHast } from '../html/inline-to-hast.ts'
import { formatClock } from '../html/speaker-to-hast.ts'
import { type BlockAttributes, blockMarkup, joinBlocks } from './block-markup.ts'
import { pictureToBlocks } from './picture-to-blocks.ts'
import { writeRichText } from './write-rich-text.ts'

/** Where a block stands: in which language the blocks around it are, where they say so. */
interface Place extends ExportContext {
  lang: string | null
}

const blockToMarkup: Record<BlockName, (block: Node, place: Place) => string[]> = {
  paragraph: (block, place) => [blockMarkup('paragraph', `<p>${spokenHtml(block, place)}</p>`)],
  heading: (block, place) => {
    const { level } = block.attrs
    const html = writeRichText(inLanguage(block, inlineToHast(block, place), place))
    return [
      blockMarkup(
        'heading',
        `<h${level} class="wp-block-heading">${html}</h${level}>`,
        level === 2 ? {} : { level },
      ),
    ]
  },
  blockquote: (block, place) => {
    const inside = { ...place, lang: block.attrs.lang ?? place.lang }
    const content = joinBlocks(markupOf(block.children, inside))
    return [blockMarkup('quote', `<blockquote class="wp-block-quote">${content}</blockquote>`)]
  },
  bulletList: (block, place) => [
    blockMarkup('list', `<ul class="wp-block-list">${itemsOf(block, place)}</ul>`),
  ],
  orderedList: (block, place) => {
    const start = listStart(block, place)
    const attributes: BlockAttributes = start === 1 ? { ordered: true } : { ordered: true, start }
    const tag = start === 1 ? '<ol class' : `<ol start="${start}" class`
    return [blockMarkup('list', `${tag}="wp-block-list">${itemsOf(block, place)}</ol>`, attributes)]
  },
  listItem: (block, place) => [blockMarkup('list-item', `<li>${itemHtml(block, place)}</li>`)],
  figure: (block, place) => pictureToBlocks(block, place),
  horizontalRule: () => [
    blockMarkup('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>'),
  ],
}

/** Blocks of a body as blocks of WordPress; a figure that shows nothing is none. */
export function blocksToMarkup(blocks: readonly Node[], context: ExportContext): string[] {
  return markupOf(blocks, { ...context, lang: null })
}

function markupOf(blocks: readonly Node[], place: Place): string[] {
  return blocks.flatMap((block) => blockToMarkup[block.type.name as BlockName](block, place))
}

const itemsOf = (list: Node, place: Place): string => joinBlocks(markupOf(list.children, place))

/**
 * An item holds its first words and one block: the editor reads what stands between two blocks as more
 * words. So several further blocks stand in a group.
 */
function itemHtml(item: Node, place: Place): string {
  const [first, ...rest] = item.children as [Node, ...Node[]]
  const blocks = markupOf(rest, place)
  const words = spokenHtml(first, place)
  if (blocks.length <= 1) return words + joinBlocks(blocks)
  return words + blockMarkup('group', `<div class="wp-block-group">${joinBlocks(blocks)}</div>`)
}

function spokenHtml(paragraph: Node, place: Place): string {
  const { speaker, startMs } = paragraph.attrs
  const before: ElementContent[] = []
  if (speaker) before.push(h('strong', `${foldLines(speaker)}:`), space)
  if (startMs !== null) before.push({ type: 'text', value: formatClock(startMs) }, space)
  const words = inLanguage(paragraph, inlineToHast(paragraph, place), place)
  return writeRichText(words.length > 0 ? [...before, ...words] : before.slice(0, -1))
}

const space: ElementContent = { type: 'text', value: ' ' }

/** Words that are in another language than the page stand in a span that says so. */
function inLanguage(block: Node, content: ElementContent[], place: Place): ElementContent[] {
  const lang = block.attrs.lang ?? place.lang
  return lang && content.length > 0 ? [h('span', { lang }, content)] : content
}

function listStart(list: Node, { losses }: Place): number {
  const { start } = list.attrs
  if (Number.isSafeInteger(start)) return start
  losses.add('list-start', { start })
  return 1
}

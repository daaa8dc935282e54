import type { Node } from '@tiptap/pm/model'
import type { Nodes } from 'hast'
import { h } from 'hastscript'
import type {
  BlockContent,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { type BlockName, blocksToHast, isBlankParagraph } from '../html/blocks-to-hast.ts'
import type { ExportContext } from '../html/export-context.ts'
import { figureToHast } from '../html/figure-to-hast.ts'
import { speakerToHast } from '../html/speaker-to-hast.ts'
import { writeHtml } from '../html/write-html.ts'
import { inlineToMdast } from './inline-to-mdast.ts'

type BlockToMdast = (block: Node, context: ExportContext) => BlockContent[]

/** CommonMark: a list's number has at most nine digits. */
const LAST_NUMBER = 999_999_999

const blockToMdast: Record<Exclude<BlockName, 'listItem'>, BlockToMdast> = {
  paragraph: (block, context) => {
    if (isBlankParagraph(block)) return blocksToHast([block], context).map(htmlToMdast)
    return [{ type: 'paragraph', children: spokenContent(block, context) }]
  },
  heading: (block, context) => {
    const children = inLanguage(block, inlineToMdast(block, context))
    return [{ type: 'heading', depth: block.attrs.level, children }]
  },
  blockquote: (block, context) => {
    const children = blocksToMdast(block.children, context)
    const { lang } = block.attrs
    return lang
      ? wrapMdast(h('div', { lang, ...context.wrapping }), [{ type: 'blockquote', children }])
      : [{ type: 'blockquote', children }]
  },
  bulletList: (block, context) => [listToMdast(block, false, null, context)],
  orderedList: (block, context) => [listToMdast(block, true, listStart(block, context), context)],
  figure: (block, context) => [htmlToMdast(figureToHast(block, context))],
  horizontalRule: () => [{ type: 'thematicBreak' }],
}

/** Blocks of a body, a quote or an item as Markdown; what has no sign in Markdown is HTML. */
export function blocksToMdast(blocks: readonly Node[], context: ExportContext): BlockContent[] {
  return blocks.flatMap((block) =>
    blockToMdast[block.type.name as Exclude<BlockName, 'listItem'>](block, context),
  )
}

/** Elements as a block of HTML: CommonMark ends it at a blank line, so there is none in it. */
export function htmlToMdast(node: Nodes): Html {
  return { type: 'html', value: writeHtml(node).replace(/\n\s*\n/g, '\n') }
}

/** Markdown between the tags of an empty element, which stand on one line: a line of its own is Markdown. */
export function wrapMdast<T extends RootContent>(element: Nodes, content: T[]): (T | Html)[] {
  const [, start = '', end = ''] = /^(.*)(<\/\w+>)$/s.exec(writeHtml(element)) ?? []
  const tag = start.replaceAll('\n', '&#10;').replaceAll('\r', '&#13;')
  return [{ type: 'html', value: tag }, ...content, { type: 'html', value: end }]
}

function listToMdast(
  list: Node,
  ordered: boolean,
  start: number | null,
  context: ExportContext,
): List {
  const children = list.children.map((item): ListItem => {
    const content = blocksToMdast(item.children, context)
    return { type: 'listItem', spread: content.length > 1, children: content }
  })
  return { type: 'list', ordered, start, spread: false, children }
}

function listStart(list: Node, context: ExportContext): number {
  const { start } = list.attrs
  if (Number.isInteger(start) && start >= 0 && start + list.childCount <= LAST_NUMBER) return start
  context.losses.add('list-start', { start })
  return 1
}

/** "<b class="speaker">Sam:</b> What Sam says": the name as bold text that can be told from bold text. */
function spokenContent(block: Node, context: ExportContext): Paragraph['children'] {
  const content = inLanguage(block, inlineToMdast(block, context))
  const speaker = speakerToHast(block).flatMap((element): PhrasingContent[] => {
    const [only] = element.children
    const value = only?.type === 'text' ? only.value : ''
    const named = h(element.tagName, element.properties)
    return [...wrapMdast<PhrasingContent>(named, [{ type: 'text', value }]), space]
  })
  return content.length > 0 ? [...speaker, ...content] : speaker.slice(0, -1)
}

const space: PhrasingContent = { type: 'text', value: ' ' }

function inLanguage(block: Node, content: PhrasingContent[]): PhrasingContent[] {
  const { lang } = block.attrs
  return lang ? wrapMdast<PhrasingContent>(h('span', { lang }), content) : content
}

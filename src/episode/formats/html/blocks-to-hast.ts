import type { Node } from '@tiptap/pm/model'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { NodeName } from '../../schema/nodes.ts'
import type { ExportContext } from './export-context.ts'
import { figureToHast } from './figure-to-hast.ts'
import { inlineToHast } from './inline-to-hast.ts'
import { speakerToHast } from './speaker-to-hast.ts'

/** The nodes that stand in the body of a page, and their items. */
export type BlockName = Extract<
  NodeName,
  | 'paragraph'
  | 'heading'
  | 'blockquote'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'figure'
  | 'horizontalRule'
>

const blockToHast: Record<BlockName, (block: Node, context: ExportContext) => Element> = {
  paragraph: (block, context) =>
    h('p', { lang: block.attrs.lang }, paragraphContent(block, context)),
  heading: (block, context) =>
    h(`h${block.attrs.level}`, { lang: block.attrs.lang }, inlineToHast(block, context)),
  blockquote: (block, context) =>
    h('blockquote', { lang: block.attrs.lang }, onLines(blocksToHast(block.children, context))),
  bulletList: (block, context) => h('ul', onLines(blocksToHast(block.children, context))),
  orderedList: (block, context) =>
    h('ol', { start: listStart(block, context) }, onLines(blocksToHast(block.children, context))),
  listItem: (block, context) => h('li', itemContent(block, context)),
  figure: (block, context) => figureToHast(block, context),
  horizontalRule: () => h('hr'),
}

/** Blocks of a body, a quote or a list as HTML elements, one each. */
export function blocksToHast(blocks: readonly Node[], context: ExportContext): Element[] {
  return blocks.map((block) => blockToHast[block.type.name as BlockName](block, context))
}

/** Elements, each on a line of its own. */
export function onLines(elements: readonly ElementContent[]): ElementContent[] {
  const line = { type: 'text' as const, value: '\n' }
  return [line, ...elements.flatMap((element) => [element, line])]
}

/** Whether a paragraph shows nothing, neither words nor a speaker. */
export function isBlankParagraph(block: Node): boolean {
  const { speaker, startMs } = block.attrs
  return !speaker && startMs === null && /^[ \t\n\f\r]*$/.test(block.textContent)
}

function paragraphContent(block: Node, context: ExportContext): ElementContent[] {
  const content = inlineToHast(block, context)
  const space: ElementContent = { type: 'text', value: ' ' }
  const speaker = speakerToHast(block)
  if (speaker.length === 0) return content
  const before = speaker.flatMap((part) => [part, space])
  return content.length > 0 ? [...before, ...content] : before.slice(0, -1)
}

/** A single plain paragraph stands directly in its item, as people write lists. */
function itemContent(item: Node, context: ExportContext): ElementContent[] {
  const [first] = item.children
  const isPlain = first && item.childCount === 1 && !first.attrs.lang && !isBlankParagraph(first)
  return isPlain ? paragraphContent(first, context) : onLines(blocksToHast(item.children, context))
}

function listStart(list: Node, context: ExportContext): number | null {
  const { start } = list.attrs
  if (Number.isSafeInteger(start)) return start === 1 ? null : start
  context.losses.add('list-start', { start })
  return null
}

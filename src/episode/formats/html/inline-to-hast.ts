import type { Mark, Node } from '@tiptap/pm/model'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { MarkName } from '../../schema/marks.ts'
import { type MarkTree, nestMarks } from '../mark-tree.ts'
import { isSafeUrl } from '../safe-url.ts'
import type { ExportContext } from './export-context.ts'

type MarkToHast = (
  mark: Mark,
  children: ElementContent[],
  context: ExportContext,
) => ElementContent[]

const marksToHast: Record<MarkName, MarkToHast> = {
  link: (mark, children, context) => {
    const { href, title } = mark.attrs
    if (isSafeUrl(href)) return [h('a', { href, title }, children)]
    context.losses.add('unsafe-link', { address: href })
    return children
  },
  strong: (_mark, children) => [h('strong', children)],
  emphasis: (_mark, children) => [h('em', children)],
  strike: (_mark, children) => [h('s', children)],
  code: (_mark, children) => [h('code', children)],
}

const leavesToHast: Record<'text' | 'hardBreak', (leaf: Node) => ElementContent> = {
  text: (leaf) => ({ type: 'text', value: foldLines(leaf.text ?? '') }),
  hardBreak: () => h('br'),
}

/**
 * The inline content of a block as HTML elements. A link to an unsafe address keeps its words and
 * loses its address; a line feed inside a text, which HTML shows as a space, becomes one.
 */
export function inlineToHast(block: Node, context: ExportContext): ElementContent[] {
  return treeToHast(nestMarks(block.children), context)
}

function treeToHast(tree: MarkTree, context: ExportContext): ElementContent[] {
  return tree.flatMap((part) => {
    if ('leaf' in part) return leavesToHast[part.leaf.type.name as 'text' | 'hardBreak'](part.leaf)
    const children = treeToHast(part.children, context)
    return marksToHast[part.mark.type.name as MarkName](part.mark, children, context)
  })
}

/** A text on one line: each run of line feeds is a space. */
export function foldLines(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}

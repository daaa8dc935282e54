import type { Mark, Node } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'
import type { MarkName } from '../../schema/marks.ts'
import type { ExportContext } from '../html/export-context.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { type MarkTree, nestMarks } from '../mark-tree.ts'
import { isSafeUrl } from '../safe-url.ts'
import { LONG_SIGN } from './long-sign.ts'

type MarkToMdast = (
  mark: Mark,
  children: PhrasingContent[],
  context: ExportContext,
) => PhrasingContent[]

const marksToMdast: Record<MarkName, MarkToMdast> = {
  link: (mark, children, context) => {
    const { href, title } = mark.attrs
    if (isSafeUrl(href)) return [{ type: 'link', url: href, title, children }]
    context.losses.add('unsafe-link', { address: href })
    return children
  },
  strong: (_mark, children) => [{ type: 'strong', children }],
  emphasis: (_mark, children) => [{ type: 'emphasis', children }],
  strike: (_mark, children) => [{ type: 'delete', children }],
  code: (_mark, children, context) => codeToMdast(children, context),
}

/**
 * The inline content of a block as Markdown phrasing. A link to an unsafe address keeps its words and
 * loses its address; a line feed inside a text, which Markdown shows as a space, becomes one.
 */
export function inlineToMdast(block: Node, context: ExportContext): PhrasingContent[] {
  const isOneLine = block.type.name === 'heading'
  return treeToMdast(nestMarks(block.children), isOneLine, context)
}

function treeToMdast(
  tree: MarkTree,
  isOneLine: boolean,
  context: ExportContext,
): PhrasingContent[] {
  return tree.flatMap((part, index): PhrasingContent[] => {
    if ('mark' in part) {
      const children = treeToMdast(part.children, isOneLine, context)
      const element = elements[part.mark.type.name]
      if (element && touchesUncertain(tree, index)) return inElement(element, children)
      return marksToMdast[part.mark.type.name as MarkName](part.mark, children, context)
    }
    if (part.leaf.isText) return [{ type: 'text', value: foldLines(part.leaf.text ?? '') }]
    const isAtBorder = index === 0 || index === tree.length - 1
    return [isOneLine || isAtBorder ? { type: 'html', value: '<br>' } : { type: 'break' }]
  })
}

/** The elements of the marks whose signs begin and end by what stands beside them. */
const elements: Partial<Record<string, string>> = { strong: 'strong', emphasis: 'em', strike: 's' }

/**
 * A long sign, at which parsers differ in where a mark beside it begins and ends; and a character that no
 * reference can name where one would have to: a control character, or none at all. An element is the same to all.
 */
const UNCERTAIN = `[${LONG_SIGN}[[\\p{Cc}\\p{NChar}]--[\\t\\n\\f\\r]]]`
const STARTS_UNCERTAIN = new RegExp(`^${UNCERTAIN}`, 'v')
const ENDS_UNCERTAIN = new RegExp(`${UNCERTAIN}$`, 'v')

function touchesUncertain(tree: MarkTree, index: number): boolean {
  const own = textOf(tree.slice(index, index + 1))
  const [before, after] = [
    textOf(tree.slice(0, index).slice(-1)),
    textOf(tree.slice(index + 1, index + 2)),
  ]
  return (
    [own, after].some((text) => STARTS_UNCERTAIN.test(text)) ||
    [own, before].some((text) => ENDS_UNCERTAIN.test(text))
  )
}

function textOf(tree: MarkTree): string {
  return tree
    .map((part) => ('mark' in part ? textOf(part.children) : (part.leaf.text ?? '\n')))
    .join('')
}

function inElement(tagName: string, children: PhrasingContent[]): PhrasingContent[] {
  return [
    { type: 'html', value: `<${tagName}>` },
    ...children,
    { type: 'html', value: `</${tagName}>` },
  ]
}

/** Markdown code holds nothing but text: with a hard break or a reserved sign in it, it is HTML. */
function codeToMdast(children: PhrasingContent[], context: ExportContext): PhrasingContent[] {
  const [only] = children
  const isText = children.length === 1 && only?.type === 'text'
  if (isText && (context.reserved === null || only.value.search(context.reserved) < 0)) {
    return [{ type: 'inlineCode', value: only.value }]
  }
  return [{ type: 'html', value: '<code>' }, ...children, { type: 'html', value: '</code>' }]
}

import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import { isElement } from './element.ts'

/** Stands for a run of plain blocks; a noncharacter of Unicode, which no text should hold. */
export const PLACE = '\ufdd0'

/** How plain paragraphs and headings stand in the source of one format. */
export interface PlainSource {
  /** What divides the pieces of the source that can be such blocks. */
  divider: string
  /** The paragraph that holds nothing but PLACE. */
  place: string
  /** The plain block that a piece is; null for any other piece. */
  plainBlock: (piece: string) => Element | null
}

export interface WithoutPlainBlocks {
  /** The source with one short paragraph for each run of plain blocks. */
  source: string
  /**
   * Puts them back, in place, into the content that was read from that source.
   * @returns false when the source was not what it seemed: then all of it has to be parsed
   */
  putBack: (content: Root) => boolean
}

/**
 * Takes the plain paragraphs and headings out of a source: lines in which every letter means itself. Most
 * of a transcript is that, and a parser need not look at each of its letters.
 *
 * Such a line can stand in something that reaches across lines (a code block, a comment, a `<b>` without
 * an end): then its placeholder does not come back as a paragraph of its own.
 */
export function takePlainBlocks(
  text: string,
  { divider, place, plainBlock }: PlainSource,
): WithoutPlainBlocks {
  if (text.includes(PLACE)) return { source: text, putBack: () => false }
  const runs: ElementContent[][] = []
  const kept: string[] = []
  let open: ElementContent[] | null = null
  for (const piece of text.split(divider)) {
    const block = plainBlock(piece)
    if (block === null) {
      kept.push(piece)
      open = null
      continue
    }
    if (open) open.push({ type: 'text', value: '\n' })
    else {
      open = []
      runs.push(open)
      kept.push(place)
    }
    open.push(block)
  }
  const isPutBack = (content: Root) => putBack(content, runs, 0) === runs.length
  return { source: kept.join(divider), putBack: isPutBack }
}

/** A block with nothing but words in it. */
export function plainElement(tagName: string, words: string): Element {
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value: words }] }
}

/**
 * Puts runs in the place of the placeholders below a node, in their order. A placeholder counts where it
 * is a paragraph between two line ends: whatever stands around that stands so around all of the run. In
 * an open heading it does not count, since a heading would close that one; nor where a table has put it
 * out, since the table keeps the line ends of a run.
 * @param count of the runs that are in their place already
 * @returns how many are then
 */
function putBack(parent: Parents, runs: readonly ElementContent[][], count: number): number {
  if (isElement(parent, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return count
  let found = count
  const children = parent.children as ElementContent[]
  const tables = children.flatMap((table, at) => (isElement(table, 'table') ? [{ table, at }] : []))
  const filled = children.flatMap((child, at): ElementContent[] => {
    if (!isElement(child)) return [child]
    const isPlace = holdsPlace(child) && endsLine(children[at - 1]) && startsLine(children[at + 1])
    const behind = isPlace ? tables.find((each) => each.at > at)?.table : undefined
    if (isPlace && !isPutOut(child, behind)) return runs[found++] ?? [child]
    found = putBack(child, runs, found)
    return [child]
  })
  if (found > count) parent.children = filled
  return found
}

/**
 * Whether an element stood in a table that is behind it now, which does not hold such elements and puts them
 * before itself (foster parenting, WHATWG HTML 13.2.6.1).
 */
function isPutOut(element: Element, table: Element | undefined): boolean {
  const startOf = (node: Element | undefined) => node?.position?.start.offset ?? 0
  return table !== undefined && startOf(table) < startOf(element)
}

function holdsPlace(node: Nodes): boolean {
  if (!isElement(node, 'p') || node.children.length !== 1) return false
  const [only] = node.children
  return only?.type === 'text' && only.value === PLACE
}

const endsLine = (node: Nodes | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value.endsWith('\n'))

const startsLine = (node: Nodes | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value.startsWith('\n'))

import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import { codeFromHast } from './code-from-hast.ts'
import { findElement, hasClass, isElement, textProperty } from './element.ts'
import { figureFromHast } from './figure-from-hast.ts'
import { definitionListFromHast, listFromHast } from './list-from-hast.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { noteSetAside, PLACEHOLDER } from './set-aside.ts'
import { tableFromHast } from './table-from-hast.ts'
import { headingFromHast, paragraphFromHast } from './text-block-from-hast.ts'
import { wordsOf } from './words.ts'

export type ReadBlocks = (nodes: readonly Nodes[], reading: Reading) => Node[]

type ElementReader = (element: Element, reading: Reading, readBlocks: ReadBlocks) => Node[]

const elementReaders: Record<string, ElementReader> = {
  p: (element, reading) =>
    paragraphFromHast(element.children, textProperty(element, 'lang'), reading),
  h1: headingFromHast,
  h2: headingFromHast,
  h3: headingFromHast,
  h4: headingFromHast,
  h5: headingFromHast,
  h6: headingFromHast,
  blockquote: readQuote,
  ul: listFromHast,
  ol: listFromHast,
  dl: definitionListFromHast,
  figure: readFigure,
  hr: (_element, reading) => [schema.node('horizontalRule', { id: reading.newId() })],
  pre: codeFromHast,
  table: tableFromHast,
  [PLACEHOLDER]: (element, reading) => {
    noteSetAside(element, reading)
    return []
  },
}

/** Elements that hold blocks and mean nothing to the page. */
const TRANSPARENT = new Set(
  'body main article section header footer div details summary address center fieldset legend figcaption li dt dd'.split(
    ' ',
  ),
)

/**
 * Reads HTML flow content as blocks of a body. Words outside any block become paragraphs, as HTML sees
 * them; elements that the page has no node for leave their words.
 */
export const readBlocks: ReadBlocks = (nodes, reading) =>
  splitBlocks(nodes).flatMap((chunk) => readChunk(chunk, reading))

/** Reads one of the pieces that splitBlocks makes. */
export function readChunk(chunk: readonly Nodes[], reading: Reading): Node[] {
  const [first] = chunk
  if (!isElement(first) || !isBlock(first)) return paragraphFromHast(chunk, null, reading)
  const read = elementReaders[first.tagName] ?? readTransparent
  return read(first, reading, readBlocks)
}

/** Flow content in pieces: each block element alone, and each run of inline content that shows something. */
export function splitBlocks(nodes: readonly Nodes[]): Nodes[][] {
  const chunks: Nodes[][] = []
  let run: Nodes[] = []
  const endRun = () => {
    if (run.some(isShown)) chunks.push(run)
    run = []
  }
  for (const node of nodes) {
    if (isElement(node) && isBlock(node)) {
      endRun()
      chunks.push([node])
    } else run.push(node)
  }
  endRun()
  return chunks
}

/** Whether an element holds blocks and is nothing to the page itself. */
export function isTransparent(element: Element): boolean {
  return isBlock(element) && !(element.tagName in elementReaders) && !hasClass(element, 'footnote')
}

/** Whether an element is a block, or an inline element around blocks (as careless HTML has it). */
function isBlock(element: Element): boolean {
  const isOne = ({ tagName }: Element) => tagName in elementReaders || TRANSPARENT.has(tagName)
  return isOne(element) || findElement(element, isOne) !== null
}

function isShown(node: Nodes): boolean {
  if (node.type === 'text') return /[^ \t\n\f\r]/.test(node.value)
  return node.type === 'element'
}

function readQuote(element: Element, reading: Reading): Node[] {
  const id = reading.newId()
  const blocks = readBlocks(element.children, reading)
  if (blocks.length === 0 && !reading.isOwn) return []
  const children = blocks.length > 0 ? blocks : [schema.node('paragraph', { id: reading.newId() })]
  return [schema.node('blockquote', { id, lang: textProperty(element, 'lang') }, children)]
}

/** A figure around something else than pictures (a table, a quote, a player) is read as what it holds. */
function readFigure(element: Element, reading: Reading): Node[] {
  const outside = element.children.filter((child) => !isElement(child, 'figcaption'))
  const isOther = (inner: Element) => isElement(inner, 'figure', 'hr', PLACEHOLDER)
  if (wordsOf(...outside) || findElement(element, isOther)) {
    return readBlocks(element.children, reading)
  }
  return figureFromHast(element, 'figure', reading)
}

function readTransparent(element: Element, reading: Reading): Node[] {
  const lang = textProperty(element, 'lang')
  const blocks = readBlocks(element.children, reading)
  if (reading.isOwn && lang) return blocks.map((block) => withLang(block, lang))
  if (hasClass(element, 'footnote')) noteSimplified(reading, 'footnote', wordsOf(element))
  else if (reading.isMarkdown && !reading.isOwn) noteSimplified(reading, 'html', wordsOf(element))
  return blocks
}

/** Markdown has no place for a quote's language but a `<div lang>` around it. */
function withLang(block: Node, lang: string): Node {
  if (block.type !== schema.nodes.blockquote) return block
  return block.type.create({ ...block.attrs, lang }, block.content)
}

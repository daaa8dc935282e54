import type { Mark, Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import { isSafeUrl } from '../safe-url.ts'
import { collapseSpace } from './collapse-space.ts'
import { textProperty } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { noteSetAside } from './set-aside.ts'
import { isInline, wordsOf } from './words.ts'

const { strong, emphasis, strike, code, link } = schema.marks

const plainMarks: Record<string, Mark> = {
  strong: strong.create(),
  b: strong.create(),
  em: emphasis.create(),
  i: emphasis.create(),
  s: strike.create(),
  del: strike.create(),
  strike: strike.create(),
  code: code.create(),
  kbd: code.create(),
  samp: code.create(),
  tt: code.create(),
}

/** A block within a line is divided from it by white space. */
const border = schema.text('\n')

/** Inline content of the page, and the pictures that stood in it. */
export interface InlineContent {
  content: Node[]
  pictures: Element[]
}

/**
 * Reads phrasing content. White space collapses as in a browser (in our own exports it stands as
 * written); an element that the page has no mark for leaves its words.
 */
export function readInline(nodes: readonly Nodes[], reading: Reading): InlineContent {
  const pictures: Element[] = []
  const leaves = nodes.flatMap((node) => readLeaves(node, [], pictures, reading))
  return { content: collapseSpace(leaves, reading.isOwn), pictures }
}

function readLeaves(
  node: Nodes,
  marks: readonly Mark[],
  pictures: Element[],
  reading: Reading,
): Node[] {
  if (node.type === 'text') return node.value ? [schema.text(node.value, marks)] : []
  if (node.type !== 'element') return []
  if (noteSetAside(node, reading)) return []
  if (node.tagName === 'br') return [schema.node('hardBreak', null, undefined, marks)]
  if (node.tagName === 'img') {
    pictures.push(node)
    const href = marks.find(({ type }) => type === link)?.attrs.href
    if (href) noteSimplified(reading, 'picture-link', href)
    return []
  }
  const mark = readMark(node, reading)
  const inner = mark ? mark.addToSet(marks) : marks
  const leaves = node.children.flatMap((child) => readLeaves(child, inner, pictures, reading))
  return isInline(node) ? leaves : [border, ...leaves, border]
}

function readMark(element: Element, reading: Reading): Mark | null {
  const { tagName } = element
  if (tagName === 'a') return readLink(element, reading)
  const mark = plainMarks[tagName]
  if (mark) return mark
  if (tagName === 'sub' || tagName === 'sup') {
    noteSimplified(reading, 'raised-text', wordsOf(element))
  } else if (reading.isMarkdown && !reading.isOwn) {
    noteSimplified(reading, 'html', wordsOf(element))
  }
  return null
}

function readLink(element: Element, reading: Reading): Mark | null {
  const href = textProperty(element, 'href')
  if (href === null) return null
  if (isSafeUrl(href)) return link.create({ href, title: textProperty(element, 'title') })
  noteSimplified(reading, 'unsafe-link', wordsOf(element))
  return null
}

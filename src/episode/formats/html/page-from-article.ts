import { Fragment, type Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import type { Facts } from '../../facts.ts'
import { createPage } from '../../page.ts'
import { schema } from '../../schema/schema.ts'
import type { ImportedPage } from '../format.ts'
import { elementsOf, findElement, hasClass, isElement } from './element.ts'
import { figureFromHast } from './figure-from-hast.ts'
import { readInline } from './inline-from-hast.ts'
import { noteItems } from './note-items.ts'
import type { Reading } from './reading.ts'
import { PLACEHOLDER } from './set-aside.ts'
import { readSourceBlocks } from './source-blocks.ts'

/** What our own export says about a page beside the content of its article. */
export interface ArticleParts {
  facts: Partial<Facts>
  title: string
}

/**
 * Reads the content of our own export, HTML or Markdown: what it marks as cover, lead and player goes
 * there, everything else is the body, as it was written. Nothing is guessed.
 */
export function pageFromArticle(
  nodes: readonly Nodes[],
  { facts, title }: ArticleParts,
  reading: Reading,
): ImportedPage {
  const [cover, withoutCover] = take(nodes, 'figure', 'cover')
  const [lead, withoutLead] = take(withoutCover, '', 'lead')
  const [player, rest] = take(withoutLead, 'div', 'player')
  const content = rest.filter((child) => !isElement(child, 'header', 'meta'))
  const blocks = readSourceBlocks(content, reading)
  const page = createPage({
    facts,
    title,
    ...(cover ? { cover: figureFromHast(cover, 'cover', reading)[0] } : {}),
    lead: Fragment.from(lead ? leadContent(lead, reading) : []),
    player: player ? showName(player, facts.audioUrl ?? null, reading) : '',
    body: blocks.map(({ block }) => block),
  })
  return { page, items: noteItems(reading.notes, page, blocks, reading.newId) }
}

/** Takes out the first element with a tag name and a class. */
function take(
  nodes: readonly Nodes[],
  tagName: string,
  className: string,
): [Element | null, readonly Nodes[]] {
  const found = nodes.find(
    (node) => isElement(node, ...(tagName ? [tagName] : [])) && hasClass(node, className),
  )
  return isElement(found) ? [found, nodes.filter((node) => node !== found)] : [null, nodes]
}

/** A lead is one run of inline content; paragraphs that were added to it are divided by hard breaks. */
function leadContent(lead: Element, reading: Reading): Node[] {
  const paragraphs = elementsOf(lead).filter((child) => isElement(child, 'p'))
  const runs = paragraphs.length > 0 ? paragraphs : [lead]
  return runs.flatMap(({ children }, index) => [
    ...(index > 0 ? [schema.node('hardBreak')] : []),
    ...readInline(children, reading).content,
  ])
}

/** The player's words; a link without a name shows its address, which is no name. */
function showName(player: Element, audioUrl: string | null, reading: Reading): string {
  const isAudio = (element: Element) => isElement(element, PLACEHOLDER)
  const name = findElement(player, (element) => {
    return isElement(element, 'p') && findElement(element, isAudio) === null
  })
  const { content } = readInline(name?.children ?? [], reading)
  const words = content.map(({ text }) => text ?? ' ').join('')
  return words === audioUrl ? '' : words
}

import type { Node } from '@tiptap/pm/model'
import type { OutlineEntry } from '../../../episode/outline.ts'
import { findBody } from '../sections/page-body.ts'
import { SECTION } from '../sections/section-schema.ts'

interface Heading {
  node: Node
  /** Position before it. */
  pos: number
}

/** The headings of the page's body, in their order. */
function* headings(page: Node): Generator<Heading> {
  const { body, start } = findBody(page)
  let pos = start
  for (const part of body.children) {
    const isSection = part.type.name === SECTION
    let blockPos = isSection ? pos + 1 : pos
    for (const node of isSection ? part.children : [part]) {
      if (node.type.name === 'heading') yield { node, pos: blockPos }
      blockPos += node.nodeSize
    }
    pos += part.nodeSize
  }
}

/**
 * Where a heading of the outline stands on the page, which may have been edited since the outline was
 * made. @returns the position before it, or null when it is gone
 */
export function findHeading(
  page: Node,
  outline: readonly OutlineEntry[],
  index: number,
): number | null {
  const id = outline[index]?.id ?? null
  const all = [...headings(page)]
  const found = id === null ? all[index] : all.find(({ node }) => node.attrs.id === id)
  return found?.pos ?? null
}

/** Which of the page's headings a position is under, from 0; -1 for before the first. */
export function getHeadingIndex(page: Node, pos: number): number {
  let index = -1
  for (const heading of headings(page)) {
    if (heading.pos > pos) break
    index += 1
  }
  return index
}

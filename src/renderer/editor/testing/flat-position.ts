import type { Node } from '@tiptap/pm/model'
import { findBody, hasSections } from '../sections/page-body.ts'

/** A position of the editor's page on the flat page. */
export function flatPosition(page: Node, pos: number): number {
  if (!hasSections(page)) return pos
  const { body, start } = findBody(page)
  let [end, tokens] = [start, 0]
  for (const { nodeSize } of body.children) {
    if (pos > end) tokens += pos >= end + nodeSize ? 2 : 1
    end += nodeSize
  }
  return pos - tokens
}

/** A position of the flat page on the editor's page; at a border, the end of the upper section. */
export function sectionedPosition(page: Node, flat: number): number {
  if (!hasSections(page)) return flat
  const { body, start } = findBody(page)
  if (flat < start) return flat
  let [pos, left] = [start + 1, flat - start]
  for (const { content, nodeSize } of body.children) {
    if (left <= content.size) return pos + left
    left -= content.size
    pos += nodeSize
  }
  return pos - 1 + left
}

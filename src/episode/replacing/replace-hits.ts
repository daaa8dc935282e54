import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { Range } from '../text-blocks/range.ts'
import type { ReplacementPiece } from './replacement.ts'

/** A place of a page, and what takes its place; ranges are positions of the page. */
export interface PlacedReplacement extends Range {
  pieces: readonly ReplacementPiece[]
}

/**
 * The page with other words in some places. Blocks without any are the same nodes; the others keep their
 * attributes, ids too. New words carry the marks that all of the old ones had, and what a group found keeps
 * its own.
 * @param page a page, or the editor's document of one
 * @param places in their order, none overlapping another, each in one block of text
 */
export function replaceHits(page: Node, places: readonly PlacedReplacement[]): Node {
  let next = 0
  const replaceWithin = (node: Node, start: number): Node => {
    const end = start + node.content.size
    if ((places[next]?.from ?? Number.POSITIVE_INFINITY) >= end) return node
    if (!node.inlineContent) {
      let pos = start
      const children = node.children.map((child) => {
        const replaced = child.isLeaf ? child : replaceWithin(child, pos + 1)
        pos += child.nodeSize
        return replaced
      })
      return node.copy(Fragment.fromArray(children))
    }
    let content = Fragment.empty
    let done = 0
    for (let place = places[next]; place && place.to <= end; place = places[++next]) {
      content = content.append(node.content.cut(done, place.from - start))
      content = content.append(replacementContent(node, place, start))
      done = place.to - start
    }
    return node.copy(content.append(node.content.cut(done)))
  }
  return replaceWithin(page, 0)
}

/**
 * What takes a place in a block of text.
 * @param start position where the block's content begins
 */
export function replacementContent(
  block: Node,
  { from, to, pieces }: PlacedReplacement,
  start: number,
): Fragment {
  const marks = commonMarks(block, from - start, to - start)
  return pieces.reduce<Fragment>((content, piece) => {
    if (piece === '') return content
    if (typeof piece !== 'string') {
      return content.append(block.content.cut(piece.from - start, piece.to - start))
    }
    return content.append(Fragment.from(block.type.schema.text(piece, marks)))
  }, Fragment.empty)
}

/** The marks that all text between two offsets carries. */
function commonMarks(block: Node, from: number, to: number): readonly Mark[] {
  const [only] = block.content.content
  if (only && block.childCount === 1) return only.marks
  let common: readonly Mark[] | null = null
  block.nodesBetween(from, to, ({ marks }) => {
    common = common === null ? marks : common.filter((mark) => mark.isInSet(marks))
  })
  return common ?? []
}

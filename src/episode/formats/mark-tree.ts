import type { Mark, Node } from '@tiptap/pm/model'

/** Inline content as markup languages write it: marks around content instead of marks on each leaf. */
export type MarkTree = ({ mark: Mark; children: MarkTree } | { leaf: Node })[]

/**
 * Nests flat inline content by its marks, in the schema's order of marks (a link is outermost), each
 * mark over as long a run as it can. Nothing is lost.
 */
export function nestMarks(leaves: readonly Node[], depth = 0): MarkTree {
  const tree: MarkTree = []
  let start = 0
  while (start < leaves.length) {
    const leaf = leaves[start] as Node
    const mark = leaf.marks[depth]
    let end = start + 1
    if (mark) {
      while (leaves[end]?.marks[depth]?.eq(mark)) end++
      tree.push({ mark, children: nestMarks(leaves.slice(start, end), depth + 1) })
    } else {
      tree.push({ leaf })
    }
    start = end
  }
  return tree
}

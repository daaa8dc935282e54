import type { Node } from '@tiptap/pm/model'

/** Nodes never change, so a count belongs to the node: after an edit only the touched ones are counted. */
const counts = new WeakMap<Node, number>()
/** A number like 2.100 is one word. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]|[.,](?=\p{N}))*/gu

/** Number of words of a page or any part of it, alt texts and captions included. */
export function wordCount(node: Node): number {
  const known = counts.get(node)
  if (known !== undefined) return known
  const count = node.inlineContent ? countWords(node) : sum(node.children.map(wordCount))
  counts.set(node, count)
  return count
}

function countWords(textblock: Node): number {
  const text = textblock.textBetween(0, textblock.content.size, null, ' ')
  return text.match(WORD)?.length ?? 0
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

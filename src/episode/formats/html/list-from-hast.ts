import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import type { ReadBlocks } from './blocks-from-hast.ts'
import { isElement, textProperty } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { wordsOf } from './words.ts'

/** Reads `<ul>` and `<ol>`. What stands between items, as careless HTML has it, joins the item before. */
export function listFromHast(list: Element, reading: Reading, readBlocks: ReadBlocks): Node[] {
  const items: Nodes[][] = []
  for (const child of list.children) {
    if (isElement(child, 'li')) items.push(child.children)
    else if (isElement(child) || wordsOf(child)) items.push([...(items.pop() ?? []), child])
  }
  const id = reading.newId()
  const children = items.flatMap((nodes) => readItem(nodes, reading, readBlocks))
  if (children.length === 0) return []
  if (list.tagName === 'ul') return [schema.node('bulletList', { id }, children)]
  const start = Number.parseInt(textProperty(list, 'start') ?? '1', 10)
  return [schema.node('orderedList', { id, start: Number.isNaN(start) ? 1 : start }, children)]
}

/** Reads `<dl>` as paragraphs, the terms in bold. */
export function definitionListFromHast(
  list: Element,
  reading: Reading,
  readBlocks: ReadBlocks,
): Node[] {
  noteSimplified(reading, 'definition-list', wordsOf(list))
  return list.children.flatMap((child) => {
    if (!isElement(child, 'dt')) return readBlocks([child], reading)
    const term: Element = { ...child, tagName: 'strong' }
    return readBlocks([{ ...child, tagName: 'p', children: [term] }], reading)
  })
}

/** An item begins with a paragraph, an empty one where the source has none; in foreign sources an empty item is gone. */
function readItem(nodes: readonly Nodes[], reading: Reading, readBlocks: ReadBlocks): Node[] {
  const blocks = readBlocks(nodes, reading)
  if (blocks.length === 0 && !reading.isOwn) return []
  const isReady = blocks[0]?.type === schema.nodes.paragraph
  const paragraph = () => schema.node('paragraph', { id: reading.newId() })
  return [schema.node('listItem', null, isReady ? blocks : [paragraph(), ...blocks])]
}

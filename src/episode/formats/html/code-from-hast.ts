import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import { isElement } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { noteSetAside } from './set-aside.ts'

/** Reads `<pre>` as a paragraph of code: its lines divided by hard breaks, its spaces as they are. */
export function codeFromHast(pre: Element, reading: Reading): Node[] {
  const text = preformattedText(pre, reading).replace(/^\n|\n$/g, '')
  if (text.trim() === '') return []
  noteSimplified(reading, 'code-block', text)
  const code = schema.marks.code.create()
  const content = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hardBreak')] : []),
      ...(line ? [schema.text(line, [code])] : []),
    ])
  return [schema.node('paragraph', { id: reading.newId() }, content)]
}

function preformattedText(node: Nodes, reading: Reading): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'br')) return '\n'
  if (!('children' in node) || (isElement(node) && noteSetAside(node, reading))) return ''
  return node.children.map((child) => preformattedText(child, reading)).join('')
}

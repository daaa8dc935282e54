import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import { noteSimplified, type Reading } from './reading.ts'

/** Reads `<pre>` as a paragraph of code: its lines divided by hard breaks, its spaces as they are. */
export function codeFromHast(pre: Element, reading: Reading): Node[] {
  const text = preformattedText(pre).replace(/^\n|\n$/g, '')
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

function preformattedText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(preformattedText).join('') : ''
}

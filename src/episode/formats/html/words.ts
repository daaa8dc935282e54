import type { Nodes } from 'hast'

const SILENT = new Set(['script', 'style', 'template', 'head', 'title'])
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark picture q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The words that elements show, a line for each block; scripts and styles have none. */
export function wordsOf(...nodes: readonly Nodes[]): string {
  return nodes
    .map(rawWords)
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t\f\r]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** Number of letters of an element's words, roughly: enough to compare sizes. */
export function sizeOfWords(node: Nodes): number {
  if (node.type === 'text') return node.value.trim().length
  if (!('children' in node) || isSilent(node)) return 0
  let size = 0
  for (const child of node.children) size += sizeOfWords(child)
  return size
}

function rawWords(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\n/g, ' ')
  if (!('children' in node) || isSilent(node)) return ''
  const words = node.children.map(rawWords).join('')
  return isInline(node) ? words : `\n${words}\n`
}

/** Whether an element stands within a line. */
export function isInline(node: Nodes): boolean {
  return node.type === 'element' && INLINE.has(node.tagName)
}

function isSilent(node: Nodes): boolean {
  return node.type === 'element' && SILENT.has(node.tagName)
}

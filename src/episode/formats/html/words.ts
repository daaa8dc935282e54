import type { Nodes } from 'hast'

const SILENT = new Set(['script', 'style', 'template', 'head', 'title'])
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The words that an element shows, a line for each block; scripts and styles have none. */
export function wordsOf(node: Nodes): string {
  return rawWords(node)
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
  return node.type === 'element' && INLINE.has(node.tagName) ? words : `\n${words}\n`
}

function isSilent(node: Nodes): boolean {
  return node.type === 'element' && SILENT.has(node.tagName)
}

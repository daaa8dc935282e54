import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import type { ReadBlocks } from './blocks-from-hast.ts'
import { findElement, findElements, isElement } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { wordsOf } from './words.ts'

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'figure', 'table', 'div']

/**
 * Reads a table as paragraphs, one for each row, its cells divided by " | ". A table that only lays out
 * a page (blocks in its cells) is read cell by cell.
 */
export function tableFromHast(table: Element, reading: Reading, readBlocks: ReadBlocks): Node[] {
  const parts = findElements(table, (element) => isElement(element, 'caption', 'tr'))
  if (findElement(table, (element) => isElement(element, 'td') && hasBlocks(element))) {
    return parts.flatMap(({ children }) => {
      return children.flatMap((cell) => (isElement(cell) ? readBlocks(cell.children, reading) : []))
    })
  }
  noteSimplified(reading, 'table', wordsOf(table))
  return parts.flatMap((part) => {
    const children = part.tagName === 'tr' ? cellsOnOneLine(part) : part.children
    return readBlocks([{ type: 'element', tagName: 'p', properties: {}, children }], reading)
  })
}

function cellsOnOneLine(row: Element): Element['children'] {
  const cells = row.children.filter((child) => isElement(child, 'td', 'th'))
  return cells.flatMap((cell, index) => {
    const divider: Nodes = { type: 'text', value: ' | ' }
    return index === 0 ? cell.children : [divider, ...cell.children]
  })
}

function hasBlocks(cell: Element): boolean {
  return findElement(cell, (element) => isElement(element, ...BLOCKS)) !== null
}

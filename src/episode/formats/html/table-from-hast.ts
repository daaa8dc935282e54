import type { Node } from '@tiptap/pm/model'
import type { Element } from 'hast'
import type { ReadBlocks } from './blocks-from-hast.ts'
import { elementsOf, findElement, isElement } from './element.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { wordsOf } from './words.ts'

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'figure', 'table', 'div']

/**
 * Reads a table as paragraphs, one for each row, its cells divided by " | ". A table that only lays out
 * a page (blocks in its cells) is read cell by cell.
 */
export function tableFromHast(table: Element, reading: Reading, readBlocks: ReadBlocks): Node[] {
  const parts = partsOf(table)
  if (parts.some((part) => elementsOf(part).some(hasBlocks))) {
    return parts.flatMap((part) => readBlocks(isRow(part) ? cellBlocks(part) : [part], reading))
  }
  noteSimplified(reading, 'table', wordsOf(table))
  return parts.flatMap((part) => {
    if (!isRow(part) && part.tagName !== 'caption') return readBlocks([part], reading)
    const children = isRow(part) ? cellsOnOneLine(part) : part.children
    return readBlocks([{ ...part, tagName: 'p', children }], reading)
  })
}

/** The rows of a table and what else stands in it, without its groups of rows. */
function partsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((part) =>
    isElement(part, 'thead', 'tbody', 'tfoot') ? elementsOf(part) : [part],
  )
}

function isRow(part: Element): boolean {
  return part.tagName === 'tr'
}

/** Each cell as a block of its own. */
function cellBlocks(row: Element): Element[] {
  return elementsOf(row).map((cell) =>
    isElement(cell, 'td', 'th') ? { ...cell, tagName: 'div' } : cell,
  )
}

function cellsOnOneLine(row: Element): Element['children'] {
  return elementsOf(row).flatMap((cell, index) => {
    const content = isElement(cell, 'td', 'th') ? cell.children : [cell]
    return index === 0 ? content : [{ type: 'text' as const, value: ' | ' }, ...content]
  })
}

function hasBlocks(cell: Element): boolean {
  return findElement(cell, (element) => isElement(element, ...BLOCKS)) !== null
}

import type { Root } from 'hast'
import { findElement, hasClass, isElement, textProperty } from '../html/element.ts'
import { wordsOf } from '../html/words.ts'
import type { FrontMatterEntry } from './front-matter-entries.ts'
import { REPEATED_KEYS } from './front-matter-keys.ts'

/**
 * Whether an entry of our own front matter says nothing that the page does not say itself.
 * @param others keys of such entries, beside the usual ones
 */
export function isRepeated(
  { key, value }: FrontMatterEntry,
  others: readonly string[],
  content: Root,
): boolean {
  if (!REPEATED_KEYS.includes(key) && !others.includes(key)) return false
  const said = saidOnPage(content)
  return textsOf(value).every((text) => said.has(folded(text)))
}

/** The lead, and the cover's address and alt text. */
function saidOnPage(content: Root): Set<string> {
  const lead = findElement(content, (element) => hasClass(element, 'lead'))
  const cover = findElement(
    content,
    (element) => isElement(element, 'figure') && hasClass(element, 'cover'),
  )
  const image = cover && findElement(cover, (element) => isElement(element, 'img'))
  const texts = [
    lead && wordsOf(lead),
    image && textProperty(image, 'src'),
    image && textProperty(image, 'alt'),
  ]
  return new Set(texts.flatMap((text) => (text ? [folded(text)] : [])))
}

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.values(value).flatMap(textsOf)
}

/** A text without what line ends and a path's beginning make different. */
function folded(text: string): string {
  return text.replace(/\s+/g, '').replace(/^\.\//, '')
}

import type { Node } from '@tiptap/pm/model'
import type { Element, Nodes } from 'hast'
import { schema } from '../../schema/schema.ts'
import { isElement, textProperty } from './element.ts'
import { pictureFromHast } from './figure-from-hast.ts'
import { type InlineContent, readInline } from './inline-from-hast.ts'
import { noteSimplified, type Reading } from './reading.ts'
import { speakerFromHast } from './speaker-from-hast.ts'
import { wordsOf } from './words.ts'

/**
 * Reads a paragraph, or a run of inline content that HTML sees as one. Pictures in it follow it as
 * figures. In foreign sources an empty paragraph is a spacer, and gone.
 */
export function paragraphFromHast(
  nodes: readonly Nodes[],
  lang: string | null,
  reading: Reading,
): Node[] {
  const { speaker, startMs, rest } = reading.isOwn
    ? speakerFromHast(nodes)
    : { speaker: null, startMs: null, rest: nodes }
  const { content, pictures, innerLang } = readWithLang(rest, reading)
  const isEmpty = content.every((leaf) => /^[\s\u00a0]*$/.test(leaf.text ?? ''))
  const figures = pictures.map((picture) => pictureFromHast(picture, reading))
  if (isEmpty && (figures.length > 0 || !reading.isOwn)) return figures
  if (figures.length > 0) {
    noteSimplified(reading, 'inline-picture', wordsOf(...nodes))
  }
  const attrs = { id: reading.newId(), speaker, startMs, lang: lang ?? innerLang }
  return [schema.node('paragraph', attrs, content), ...figures]
}

/** Reads a heading; level 1 becomes a paragraph, level 5 and 6 become level 4. */
export function headingFromHast(element: Element, reading: Reading): Node[] {
  const sourceLevel = Number(element.tagName.slice(1))
  const { content, pictures, innerLang } = readWithLang(element.children, reading)
  const figures = pictures.map((picture) => pictureFromHast(picture, reading))
  if (content.length === 0 && !reading.isOwn) return figures
  const attrs = { id: reading.newId(), lang: textProperty(element, 'lang') ?? innerLang }
  const level = Math.min(sourceLevel, 4)
  const heading =
    level === 1
      ? schema.node('paragraph', attrs, content)
      : schema.node('heading', { ...attrs, level }, content)
  reading.levels.set(heading, sourceLevel)
  if (sourceLevel > 4) noteSimplified(reading, 'heading-level', wordsOf(element))
  return [heading, ...figures]
}

/** Markdown has no place for a block's language but a `<span lang>` around all of its content. */
function readWithLang(
  nodes: readonly Nodes[],
  reading: Reading,
): InlineContent & { innerLang: string | null } {
  const [only] = nodes
  const innerLang =
    reading.isOwn && nodes.length === 1 && isElement(only, 'span')
      ? textProperty(only, 'lang')
      : null
  return { ...readInline(nodes, reading), innerLang }
}

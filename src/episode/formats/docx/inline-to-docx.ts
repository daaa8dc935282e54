import type { Mark, Node } from '@tiptap/pm/model'
import { creditParts } from '../../credits/format-credit.ts'
import type { MarkName } from '../../schema/marks.ts'
import { foldLines } from '../html/inline-to-hast.ts'
import { type MarkTree, nestMarks } from '../mark-tree.ts'
import { isSafeUrl } from '../safe-url.ts'
import { type DocxContext, value } from './docx-context.ts'
import { writableWords, type XmlMarkup, xml } from './xml.ts'

/** How words look: properties of a run, in the order that the standard wants. */
export interface RunLook {
  marks?: ReadonlySet<MarkName>
  lang?: string | null
}

/** The inline content of a block as runs. An unsafe address is a loss. */
export function inlineToDocx(block: Node, context: DocxContext, lang: string | null): XmlMarkup[] {
  return treeToDocx(nestMarks(block.children), { marks: new Set(), lang }, context)
}

/** Words as one run; a tab, a line feed and a soft hyphen are elements of their own. */
export function run(words: string, { marks = new Set(), lang = null }: RunLook = {}): XmlMarkup {
  const properties = [
    ...(marks.has('link') ? [value('w:rStyle', 'Hyperlink')] : []),
    ...(marks.has('code') ? [MONOSPACE] : []),
    ...(marks.has('strong') ? [xml('w:b')] : []),
    ...(marks.has('emphasis') ? [xml('w:i')] : []),
    ...(marks.has('strike') ? [xml('w:strike')] : []),
    ...(lang ? [value('w:lang', lang)] : []),
  ]
  const look = properties.length > 0 ? [xml('w:rPr', {}, properties)] : []
  return xml('w:r', {}, [...look, ...wordsToDocx(words)])
}

/** A credit as runs, its addresses as links. */
export function creditToDocx(picture: Node, context: DocxContext): XmlMarkup[] {
  const { credit } = picture.attrs
  if (!credit) return []
  const parts = creditParts(credit, context.language, context.creditTemplates)
  const shown = new Set(parts.map(({ href }) => href))
  for (const address of parts.length > 0 ? [credit.sourceUrl, credit.licenseUrl] : []) {
    if (address && !shown.has(address)) context.losses.add('unsafe-link', { address })
  }
  return parts.map(({ text, href }) => {
    const words = foldLines(text)
    return href ? linkToDocx(href, words, context) : run(words)
  })
}

/** Words that are a link. */
export function linkToDocx(href: string, words: string, context: DocxContext): XmlMarkup {
  return hyperlink(href, null, [run(words, { marks: new Set(['link']) })], context)
}

function treeToDocx(tree: MarkTree, look: RunLook, context: DocxContext): XmlMarkup[] {
  return tree.flatMap((part): XmlMarkup[] => {
    if ('leaf' in part) return leafToDocx(part.leaf, look, context)
    const { mark, children } = part
    const name = mark.type.name as MarkName
    if (name !== 'link') return treeToDocx(children, withMark(look, name), context)
    return linkMarkToDocx(mark, children, look, context)
  })
}

function linkMarkToDocx(
  mark: Mark,
  children: MarkTree,
  look: RunLook,
  context: DocxContext,
): XmlMarkup[] {
  const { href, title } = mark.attrs
  if (isSafeUrl(href)) {
    return [hyperlink(href, title, treeToDocx(children, withMark(look, 'link'), context), context)]
  }
  context.losses.add('unsafe-link', { address: href })
  return treeToDocx(children, look, context)
}

/** An address is a relationship; one within the page ("#oben") leads nowhere in a document, but stays. */
function hyperlink(
  href: string,
  title: string | null,
  runs: readonly XmlMarkup[],
  context: DocxContext,
): XmlMarkup {
  const id = context.relate('hyperlink', href)
  return xml('w:hyperlink', { 'r:id': id, 'w:tooltip': title || null }, runs)
}

function leafToDocx(leaf: Node, look: RunLook, { losses }: DocxContext): XmlMarkup[] {
  if (!leaf.isText) return [run('\n', look)]
  const words = foldLines(leaf.text ?? '')
  if (writableWords(words) !== words) losses.add('control-characters', {})
  return [run(words, look)]
}

function wordsToDocx(words: string): XmlMarkup[] {
  return words
    .split(/([\t\n\u00ad])/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = ELEMENTS.get(part)
      return name ? xml(name) : xml('w:t', { 'xml:space': 'preserve' }, [part])
    })
}

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['\t', 'w:tab'],
  ['\n', 'w:br'],
  ['\u00ad', 'w:softHyphen'],
])

const MONOSPACE = xml('w:rFonts', {
  'w:ascii': 'Courier New',
  'w:hAnsi': 'Courier New',
  'w:cs': 'Courier New',
})

function withMark(look: RunLook, name: MarkName): RunLook {
  return { ...look, marks: new Set([...(look.marks ?? []), name]) }
}

import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { PLACE, type PlainSource, takePlainParagraphs } from './plain-paragraphs.ts'
import { spokenLine } from './spoken-line.ts'

const PARAGRAPH = /^<p>(.*)<\/p>$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: some of them HTML replaces
const PLAIN_WORDS = /^[^\0-\x1f\x7f<>&]+$/

const isPlain = (words: string): boolean => PLAIN_WORDS.test(words)

/** In HTML a plain paragraph is a `<p>` on a line of its own. */
const plainHtmlSource: PlainSource = {
  divider: '\n',
  place: `<p>${PLACE}</p>`,
  plainContent: (piece) => {
    const words = PARAGRAPH.exec(piece)?.[1]
    if (words === undefined) return null
    if (words.startsWith('<')) return spokenLine(words, isPlain)
    return isPlain(words) ? [{ type: 'text', value: words }] : null
  },
}

/** Parses an HTML document, or a fragment as the document that it makes (WHATWG HTML). */
export function readDocument(html: string): Root {
  const { source, putBack } = takePlainParagraphs(html, plainHtmlSource)
  const document = fromHtml(source)
  return putBack(document) ? document : fromHtml(html)
}

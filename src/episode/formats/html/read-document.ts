import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { PLACE, type PlainSource, plainElement, takePlainBlocks } from './plain-blocks.ts'
import { spokenParagraph } from './spoken-paragraph.ts'

const BLOCK = /^<(p|h[1-6])>(.*)<\/\1>$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: some of them HTML replaces
const PLAIN_WORDS = /^[^\0-\x1f\x7f<>&]+$/

const isPlain = (words: string): boolean => PLAIN_WORDS.test(words)

/** In HTML a plain block is an element without attributes, on a line of its own. */
const plainHtmlSource: PlainSource = {
  divider: '\n',
  place: `<p>${PLACE}</p>`,
  plainBlock: (piece) => {
    const [, tagName = '', words = ''] = BLOCK.exec(piece) ?? []
    if (tagName === 'p' && words.startsWith('<')) return spokenParagraph(words, isPlain)
    return isPlain(words) ? plainElement(tagName, words) : null
  },
}

/** Parses an HTML document, or a fragment as the document that it makes (WHATWG HTML). */
export function readDocument(html: string): Root {
  const { source, putBack } = takePlainBlocks(html, plainHtmlSource)
  const document = fromHtml(source)
  return putBack(document) ? document : fromHtml(html)
}

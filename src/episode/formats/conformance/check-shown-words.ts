import { HtmlRenderer, Parser } from 'commonmark'
import { fromHtml } from 'hast-util-from-html'
import mammoth from 'mammoth'
import MarkdownIt from 'markdown-it'
import type { PageDocument } from '../../schema/schema.ts'
import { serializeDocx } from '../docx/serialize-docx.ts'
import { writableWords } from '../docx/xml.ts'
import type { ExportTarget } from '../format.ts'
import { exporters } from '../testing/exporters.ts'
import {
  missingLetters,
  textOf,
  withoutAudio,
  withoutSpace,
  wordsOfPage,
} from '../testing/words-of-page.ts'
import { serializeText } from '../text/serialize-text.ts'
import type { Conformance, Trial } from './conformance-row.ts'
import { eachPage } from './generated-pages.ts'
import { contentOf, exportOptions } from './shown-exports.ts'

const markdownIt = new MarkdownIt({ html: true })

/** commonmark.js and markdown-it show the page's words, and no others, for a target's Markdown. */
export function checkMarkdownWords(target: ExportTarget, trial: Trial): Promise<Conformance> {
  return eachPage(trial, (any) => {
    const page = withoutAudio(any)
    const content = contentOf(exporters[target](page, exportOptions).text)
    const readings = [
      new HtmlRenderer().render(new Parser().parse(content)),
      markdownIt.render(content),
    ]
    // Strikethrough is no part of CommonMark, and commonmark.js shows its signs.
    const signs = (words: string) => withoutSpace(words).replace(/~~/g, '')
    const wanted = signs(shownWords(page))
    return readings
      .map((html) => signs(textOf(fromHtml(html, { fragment: true }))))
      .filter((words) => words !== wanted)
      .map((words) => JSON.stringify({ words, wanted, content }))
  })
}

/** mammoth reads the page's words, and no others, in a Word document. */
export function checkDocxWords(trial: Trial): Promise<Conformance> {
  return eachPage(trial, async (any) => {
    const page = withoutAudio(any)
    const { bytes } = serializeDocx(page, { fallbackLanguage: 'de', pictures: new Map() })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const wanted = withoutSpace(writableWords(page.child(0).textContent + shownWords(page)))
    const words = withoutSpace(value)
    return words === wanted ? [] : [JSON.stringify({ words, wanted })]
  })
}

/** Every letter of the page is in its plain text, in order; there are others between them, as addresses. */
export function checkTextWords(trial: Trial): Promise<Conformance> {
  return eachPage(trial, (page) => {
    const { text } = serializeText(page, exportOptions)
    const missing = missingLetters(shownWords(page), withoutSpace(text))
    return missing === '' ? [] : [JSON.stringify({ missing, text })]
  })
}

const shownWords = (page: PageDocument): string =>
  wordsOfPage(page, page.attrs.language ?? exportOptions.fallbackLanguage)

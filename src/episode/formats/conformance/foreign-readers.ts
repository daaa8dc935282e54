import { HtmlRenderer, Parser } from 'commonmark'
import { fromHtml } from 'hast-util-from-html'
import { Liquid } from 'liquidjs'
import MarkdownIt from 'markdown-it'
import type { ExportTarget } from '../format.ts'
import { wordsOf } from '../html/words.ts'
import type { Conformance } from './conformance-row.ts'
import { eachExport } from './generated-pages.ts'

const contentOf = (markdown: string): string => markdown.replace(/^---\n.*?\n---\n/s, '')

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const wordsOfHtml = (html: string): string => wordsOf(fromHtml(html, { fragment: true }))

/** commonmark.js and markdown-it show the same words for a target's Markdown. */
export function checkMarkdownReaders(target: ExportTarget, pages: number): Promise<Conformance> {
  const markdownIt = new MarkdownIt({ html: true })
  return eachExport(target, pages, (_page, { text }) => {
    // Strikethrough is no part of CommonMark, and commonmark.js shows its signs.
    const content = contentOf(text)
    const signs = (words: string) => oneLine(words.replace(/~~/g, ''))
    const one = signs(wordsOfHtml(new HtmlRenderer().render(new Parser().parse(content))))
    const other = signs(wordsOfHtml(markdownIt.render(content)))
    return one === other ? [] : [JSON.stringify([one, other])]
  })
}

/** Liquid, which Jekyll and Eleventy run over a page before its Markdown is read, leaves it as it is. */
export function checkLiquid(target: ExportTarget, pages: number): Promise<Conformance> {
  const liquid = new Liquid()
  return eachExport(target, pages, async (_page, { text }) => {
    const content = contentOf(text)
    const rendered = await liquid.parseAndRender(content).catch(String)
    return rendered === content ? [] : [JSON.stringify(rendered)]
  })
}

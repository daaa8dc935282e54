import type { Element, Root } from 'hast'
import type { ImportedPage, ImportPage } from '../format.ts'
import { refuseTooDeep } from '../refuse-too-deep.ts'
import { findElement, isElement, textProperty } from './element.ts'
import { factsFromArticle, factsFromPage, metaContents } from './facts-from-html.ts'
import { GENERATOR } from './generator.ts'
import { splitPage } from './main-content.ts'
import { pageFromArticle } from './page-from-article.ts'
import { readDocument } from './read-document.ts'
import { type Reading, type SetAside, startReading } from './reading.ts'
import { recogniseSource } from './recognise-source.ts'
import { sanitizeContent } from './sanitize-content.ts'
import { setAside } from './set-aside.ts'
import { readSourceBlocks } from './source-blocks.ts'
import { wordsOf } from './words.ts'

/**
 * Reads an HTML document or fragment (WHATWG HTML). Our own export comes back as it was written, ids
 * aside. Of a foreign page the main content is found and recognised; what stood around it is listed as
 * removed. Scripts, styles and comments of the source leave no trace; what the page can only hold in a
 * plainer form is listed as simplified.
 * @throws Problem file-too-deep when the source is nested too deeply
 */
export const parseHtml: ImportPage = (text, newId) =>
  refuseTooDeep(() => {
    const document = readDocument(text)
    const article = findElement(document, isOwnArticle)
    return article ? parseOwnArticle(article, newId) : parseForeignPage(document, newId)
  })

function isOwnArticle(element: Element): boolean {
  return element.tagName === 'article' && textProperty(element, 'dataGenerator') === GENERATOR
}

function parseOwnArticle(article: Element, newId: () => string): ImportedPage {
  const facts = factsFromArticle(article)
  const heading = findElement(article, (element) => isElement(element, 'h1'))
  const title = heading?.children.map((child) =>
    child.type === 'text' ? child.value : wordsOf(child),
  )
  const reading = startReading(newId, { isOwn: true })
  const { children } = clean(article, reading)
  return pageFromArticle(children, { facts, title: title?.join('') ?? '' }, reading)
}

function parseForeignPage(document: Root, newId: () => string): ImportedPage {
  const facts = factsFromPage(document)
  const titles = foreignTitles(document)
  const reading = startReading(newId)
  const body = findElement(document, (element) => isElement(element, 'body'))
  const { before, main, after } = splitPage(clean(body ?? document, reading), reading.setAside)
  noteRemoved(before, reading)
  const blocks = readSourceBlocks(main.children, reading)
  noteRemoved(after, reading)
  const hasTitle = blocks.some(({ level }) => level === 1)
  const title = hasTitle ? undefined : titles.find(Boolean)
  return recogniseSource(blocks, { facts, ...(title ? { title } : {}), words: {} }, reading)
}

function clean<T extends Element | Root>(content: T, reading: Reading): T {
  reading.setAside = setAside(content)
  return sanitizeContent(content)
}

function noteRemoved(list: readonly SetAside[], reading: Reading): void {
  for (const entry of list) reading.notes.push({ kind: 'removed', ...entry, line: reading.line })
}

/** What a page calls itself, the best first. */
function foreignTitles(document: Root): string[] {
  const words = (tagName: string) => {
    const element = findElement(document, (inner) => isElement(inner, tagName))
    const text = element?.children.map((child) =>
      child.type === 'text' ? child.value : wordsOf(child),
    )
    return text?.join('').replace(/\s+/g, ' ').trim() ?? ''
  }
  return [words('h1'), metaContents(document, 'og:title')[0] ?? '', words('title')]
}

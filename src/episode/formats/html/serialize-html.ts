import type { Element, Nodes } from 'hast'
import { h } from 'hastscript'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ExportedPage, ExportOptions, ExportPage } from '../format.ts'
import { Losses } from '../losses.ts'
import { articleToHast } from './article-to-hast.ts'
import { onLines } from './blocks-to-hast.ts'
import { BODY_PLACE, bodyToHtml, bodyToHtmlPieces } from './body-to-html.ts'
import type { ExportContext } from './export-context.ts'
import { headToHast } from './head-to-hast.ts'
import { writeHtml } from './write-html.ts'

/**
 * A page as a complete HTML document (WHATWG HTML) that stands on its own: style inside, no script.
 * Facts travel as schema.org microdata. Lost: block ids, and what `losses` names.
 */
export const serializeHtmlPage: ExportPage = (page, options) =>
  serialize(page, options, (article, context) => completePage(page, options, article, context))

/** A complete HTML document in pieces: what stands around the body, and the body's blocks. */
export interface HtmlPieces {
  /** Before and after the blocks. */
  frame: [before: string, after: string]
  /** Each is the HTML of some blocks in a row. After an edit those without a change are the same text. */
  blocks: string[]
}

/** The same in pieces, for a reader that takes up only what has changed. */
export function serializeHtmlPieces(page: PageDocument, options: ExportOptions): HtmlPieces {
  const context = contextOf(page, options)
  const frame = writeFrame(completePage(page, options, articleToHast(page, context), context))
  return {
    frame,
    blocks: frame[1] ? bodyToHtmlPieces(pageParts(page).body, context) : [],
  }
}

function completePage(
  page: PageDocument,
  options: ExportOptions,
  article: Element,
  context: ExportContext,
): Nodes[] {
  const head = headToHast(page, context, options.pageUrl ?? null)
  const body = h('body', onLines([h('main', onLines([article]))]))
  return [
    { type: 'doctype' },
    { type: 'text', value: '\n' },
    h('html', { lang: context.language }, onLines([head, body])),
  ]
}

/**
 * A page as one `<article>` to paste into a website: no styles, no scripts.
 * Lost: block ids, and what `losses` names.
 */
export const serializeHtmlFragment: ExportPage = (page, options) =>
  serialize(page, options, (article) => [article])

function serialize(
  page: PageDocument,
  options: ExportOptions,
  frameOf: (article: Element, context: ExportContext) => Nodes[],
): ExportedPage {
  const context = contextOf(page, options)
  const [before, after] = writeFrame(frameOf(articleToHast(page, context), context))
  const body = after ? bodyToHtml(pageParts(page).body, context) : ''
  return { text: `${before}${body}${after}\n`, losses: context.losses.list }
}

function contextOf(page: PageDocument, options: ExportOptions): ExportContext & { losses: Losses } {
  return {
    pictureUrl: options.pictureUrl,
    pictureSizes: options.pictureSizes,
    language: pageFacts(page).language ?? options.fallbackLanguage,
    creditTemplates: options.creditTemplates,
    carriesData: true,
    losses: new Losses(),
    reserved: null,
    wrapping: {},
  }
}

/** What stands before and after the body's place; all before it where there is none. */
function writeFrame(nodes: readonly Nodes[]): [before: string, after: string] {
  const [before = '', after = ''] = nodes.map(writeHtml).join('').split(BODY_PLACE.value)
  return [before, after]
}

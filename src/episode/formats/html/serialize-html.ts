import type { Element, Nodes } from 'hast'
import { h } from 'hastscript'
import { pageFacts, pageParts } from '../../page.ts'
import type { PageDocument } from '../../schema/schema.ts'
import type { ExportedPage, ExportOptions, ExportPage } from '../format.ts'
import { Losses } from '../losses.ts'
import { articleToHast } from './article-to-hast.ts'
import { onLines } from './blocks-to-hast.ts'
import { BODY_PLACE, bodyToHtml } from './body-to-html.ts'
import type { ExportContext } from './export-context.ts'
import { headToHast } from './head-to-hast.ts'
import { writeHtml } from './write-html.ts'

/**
 * A page as a complete HTML document (WHATWG HTML) that stands on its own: style inside, no script.
 * Facts travel as schema.org microdata. Lost: block ids, and what `losses` names.
 */
export const serializeHtmlPage: ExportPage = (page, options) =>
  serialize(page, options, (article, context) => [
    { type: 'doctype' },
    { type: 'text', value: '\n' },
    h(
      'html',
      { lang: context.language },
      onLines([
        headToHast(page, context, options.pageUrl ?? null),
        h('body', onLines([h('main', onLines([article]))])),
      ]),
    ),
  ])

/**
 * A page as one `<article>` to paste into a website: no styles, no scripts.
 * Lost: block ids, and what `losses` names.
 */
export const serializeHtmlFragment: ExportPage = (page, options) =>
  serialize(page, options, (article) => [article])

function serialize(
  page: PageDocument,
  options: ExportOptions,
  frame: (article: Element, context: ExportContext) => Nodes[],
): ExportedPage {
  const losses = new Losses()
  const language = pageFacts(page).language ?? options.fallbackLanguage
  const context: ExportContext = {
    pictureUrl: options.pictureUrl,
    language,
    creditTemplates: options.creditTemplates,
    carriesData: true,
    losses,
    reserved: null,
    wrapping: {},
  }
  const nodes = frame(articleToHast(page, context), context)
  const [before = '', after] = nodes.map(writeHtml).join('').split(BODY_PLACE.value)
  const body = after === undefined ? '' : bodyToHtml(pageParts(page).body, context)
  return { text: `${before}${body}${after ?? ''}\n`, losses: losses.list }
}

import { HtmlRenderer, Parser } from 'commonmark'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { PageDocument } from '../../schema/schema.ts'
import { exportFormats } from '../export-formats.ts'
import { EXPORT_TARGETS, type ExportOptions } from '../format.ts'
import { findElements } from '../html/element.ts'
import { exporters } from './exporters.ts'

export const options: ExportOptions = {
  fallbackLanguage: 'de',
  pageUrl: 'https://a.eu/b/',
  pictureUrl: (src) => src,
}
const DANGEROUS =
  /^(script|iframe|object|embed|svg|math|form|input|button|link|base|video|template)$/

/** What a browser could run in the page's exports. */
export function executableIn(page: PageDocument): string[] {
  const shown = EXPORT_TARGETS.filter((target) => exportFormats[target].mediaType !== 'text/plain')
  return shown.flatMap((target) => {
    const { text } = exporters[target](page, options)
    const html =
      exportFormats[target].mediaType === 'text/markdown'
        ? new HtmlRenderer().render(new Parser().parse(text.replace(/^---\n.*?\n---\n/s, '')))
        : text
    const own = (element: Element) => target === 'html-page' && isOwnHead(element)
    return findElements(fromHtml(html), (element) => !own(element) && isExecutable(element)).map(
      (element) => `${target}: ${JSON.stringify({ ...element, position: null })}`,
    )
  })
}

/** What a complete page has in its head: its style, its address, and what it says to search engines. */
function isOwnHead({ tagName, properties, children: [only] }: Element): boolean {
  if (tagName === 'style') return true
  if (tagName === 'link') return properties.rel?.toString() === 'canonical'
  const isData = tagName === 'script' && properties.type === 'application/ld+json'
  return isData && only?.type === 'text' && typeof JSON.parse(only.value) === 'object'
}

export function isExecutable({ tagName, properties }: Element): boolean {
  if (DANGEROUS.test(tagName) || tagName === 'style' || 'httpEquiv' in properties) return true
  return Object.entries(properties).some(([name, value]) => {
    const address = String(value).replace(/[^!-~]/g, '')
    const isScript = /^(javascript|vbscript|data):/i.test(address)
    return /^on|^style$|^srcDoc$/i.test(name) || (isScript && /^(href|src|action)$/i.test(name))
  })
}

import type { Format } from '../format.ts'

/** A complete HTML document. */
export const htmlPageFormat: Format = {
  extension: '.html',
  ending: '.html',
  mediaType: 'text/html',
  load: async () => (await import('./serialize-html.ts')).serializeHtmlPage,
  loadReader: async () => (await import('./parse-html.ts')).parseHtml,
}

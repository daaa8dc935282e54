import type { ReadableFormat } from '../format.ts'

/** A complete HTML document. */
export const htmlPageFormat: ReadableFormat = {
  extension: '.html',
  ending: '.html',
  mediaType: 'text/html',
  load: async () => (await import('./serialize-html.ts')).serializeHtmlPage,
  loadReader: async () => (await import('./parse-html.ts')).parseHtml,
}

import type { ReadableFormat } from '../format.ts'

/** One `<article>` of HTML to paste into a website. */
export const htmlFragmentFormat: ReadableFormat = {
  extension: '.html',
  ending: '.fragment.html',
  mediaType: 'text/html',
  load: async () => (await import('./serialize-html.ts')).serializeHtmlFragment,
  loadReader: async () => (await import('./parse-html.ts')).parseHtml,
}

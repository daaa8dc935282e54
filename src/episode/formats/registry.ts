import type { ExportPage, ExportTarget, ImportFormat, ImportPage } from './format.ts'
import { parseHtml } from './html/parse-html.ts'
import { serializeHtmlFragment, serializeHtmlPage } from './html/serialize-html.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { serializeMarkdown } from './markdown/serialize-markdown.ts'
import { parseText } from './text/parse-text.ts'

/** How a page is written to one target, and what kind of file it makes. */
export interface Exporter {
  serialize: ExportPage
  extension: '.md' | '.html'
  /** MIME type of the file, without parameters. */
  mediaType: 'text/markdown' | 'text/html'
}

export const exporters: Record<ExportTarget, Exporter> = {
  markdown: { serialize: serializeMarkdown, extension: '.md', mediaType: 'text/markdown' },
  'html-page': { serialize: serializeHtmlPage, extension: '.html', mediaType: 'text/html' },
  'html-fragment': { serialize: serializeHtmlFragment, extension: '.html', mediaType: 'text/html' },
}

export const importers: Record<ImportFormat, ImportPage> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
}

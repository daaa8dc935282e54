import type { ImportPage, TextFormat } from './format.ts'
import { parseHtml } from './html/parse-html.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { parseText } from './text/parse-text.ts'
import { parseWordpress } from './wordpress/parse-wordpress.ts'

/** What reads each format that a page can come in. */
export const importers: Record<TextFormat, ImportPage> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
  wordpress: parseWordpress,
}

import { commonMark, markdownFormatFor } from './markdown-format.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/**
 * Jekyll with its kramdown, and the names of jekyll-seo-tag. Liquid takes `{{` and `{%`; kramdown takes
 * `{:` for attributes, `|` for a table, `$$` for mathematics, a colon or a circumflex at the beginning of
 * a line for a definition or the end of a block.
 */
export const jekyll: MarkdownPreset = {
  ...commonMark,
  generator: 'Jekyll',
  draft: ['published', false],
  description: 'description',
  cover: ({ url, alt }) => ['image', alt ? { path: url, alt } : { path: url }],
  reserved: /\{(?=[{%:])|\||\$(?=\$)|(?::(?=\s)|\^(?=\s*$))(?<=^[ >\d.-]*.)/m,
  marksElements: true,
  typographySetting: 'kramdown: smart_quotes, typographic_symbols',
  isDated: true,
}

export const jekyllFormat = markdownFormatFor(jekyll)

import { commonMark, markdownFormatFor } from './markdown-format.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/** Eleventy, which lets Liquid or Nunjucks read Markdown first: `{{`, `{%` and `{#` are theirs. */
export const eleventy: MarkdownPreset = {
  ...commonMark,
  generator: 'Eleventy',
  description: 'description',
  reserved: /\{(?=[{%#])/m,
}

export const eleventyFormat = markdownFormatFor(eleventy)

import { commonMark, markdownFormatFor } from './markdown-format.ts'

/** Eleventy, which lets Liquid or Nunjucks read Markdown first: `{{`, `{%` and `{#` are theirs. */
export const eleventyFormat = markdownFormatFor({
  ...commonMark,
  generator: 'Eleventy',
  description: 'description',
  reserved: /\{(?=[{%#])/m,
})

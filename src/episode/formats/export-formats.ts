import type { ExportTarget, Format, ReadableFormat, ReadableTarget } from './format.ts'
import { htmlFragmentFormat } from './html/html-fragment-format.ts'
import { htmlPageFormat } from './html/html-page-format.ts'
import { astroFormat } from './markdown/astro-format.ts'
import { eleventyFormat } from './markdown/eleventy-format.ts'
import { hugoFormat } from './markdown/hugo-format.ts'
import { jekyllFormat } from './markdown/jekyll-format.ts'
import { markdownFormat } from './markdown/markdown-format.ts'
import { textFormat } from './text/text-format.ts'
import { wordPressFormat } from './wordpress/wordpress-format.ts'

/** How a page is written to each target. */
export const exportFormats: Readonly<
  Record<ReadableTarget, ReadableFormat> & Record<ExportTarget, Format>
> = {
  markdown: markdownFormat,
  hugo: hugoFormat,
  jekyll: jekyllFormat,
  eleventy: eleventyFormat,
  astro: astroFormat,
  'html-page': htmlPageFormat,
  'html-fragment': htmlFragmentFormat,
  wordpress: wordPressFormat,
  text: textFormat,
}

import { frontMatterKeys } from './front-matter-keys.ts'
import { commonMark, markdownFormatFor } from './markdown-format.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/** Astro, with the names in the content collection of its blog. */
export const astro: MarkdownPreset = {
  ...commonMark,
  generator: 'Astro',
  keys: frontMatterKeys({ date: 'pubDate' }),
  description: 'description',
  cover: ({ url }) => ['heroImage', /^[a-z][a-z\d+.-]*:|^\//i.test(url) ? url : `./${url}`],
  typographySetting: 'markdown.smartypants: false',
}

export const astroFormat = markdownFormatFor(astro)

import { frontMatterKeys } from './front-matter-keys.ts'
import { commonMark, markdownFormatFor } from './markdown-format.ts'

/** Astro, with the names in the content collection of its blog. */
export const astroFormat = markdownFormatFor({
  ...commonMark,
  generator: 'Astro',
  keys: frontMatterKeys({ date: 'pubDate' }),
  description: 'description',
  cover: ({ url }) => ['heroImage', /^[a-z][a-z\d+.-]*:|^\//i.test(url) ? url : `./${url}`],
  typographySetting: 'markdown.smartypants: false',
})

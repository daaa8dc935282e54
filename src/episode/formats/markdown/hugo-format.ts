import { frontMatterKeys } from './front-matter-keys.ts'
import { commonMark, markdownFormatFor } from './markdown-format.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/**
 * Hugo (gohugo.io/content-management/front-matter). `lang` is a name of its own; series, pictures and
 * audio are lists, which its Open Graph template reads. Braces begin shortcodes and attributes of
 * headings, a colon at the beginning of a line a definition.
 */
export const hugo: MarkdownPreset = {
  ...commonMark,
  generator: 'Hugo',
  keys: frontMatterKeys({ language: 'language' }),
  lists: ['series', 'audioUrl'],
  description: 'description',
  cover: ({ url }) => ['images', [url]],
  reserved: /\{|:(?=\s)(?<=^[ >\d.-]*:)/m,
  htmlSetting: 'markup.goldmark.renderer.unsafe = true',
  typographySetting: 'markup.goldmark.extensions.typographer.disable = true',
}

export const hugoFormat = markdownFormatFor(hugo)

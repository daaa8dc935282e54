import type { ReadableFormat } from '../format.ts'
import { frontMatterKeys } from './front-matter-keys.ts'
import type { MarkdownPreset } from './markdown-preset.ts'

/** CommonMark with YAML front matter, for no generator in particular. */
export const commonMark: MarkdownPreset = {
  generator: null,
  keys: frontMatterKeys(),
  lists: [],
  draft: ['draft', true],
  description: null,
  cover: null,
  reserved: null,
  marksElements: false,
  htmlSetting: null,
  typographySetting: null,
  isDated: false,
}

export const markdownFormat = markdownFormatFor(commonMark)

/** The format of a generator's Markdown. */
export function markdownFormatFor(preset: MarkdownPreset): ReadableFormat {
  return {
    extension: '.md',
    ending: '.md',
    mediaType: 'text/markdown',
    isDated: preset.isDated,
    load: async () => {
      const { serializeMarkdown } = await import('./serialize-markdown.ts')
      return (page, options) => serializeMarkdown(page, options, preset)
    },
    loadReader: async () => (await import('./parse-markdown.ts')).parseMarkdown,
  }
}

import type { Format } from '../format.ts'

/** CommonMark with YAML front matter. */
export const markdownFormat: Format = {
  extension: '.md',
  ending: '.md',
  mediaType: 'text/markdown',
  load: async () => (await import('./serialize-markdown.ts')).serializeMarkdown,
}

import type { Format } from '../format.ts'

/** Plain text. */
export const textFormat: Format = {
  extension: '.txt',
  ending: '.txt',
  mediaType: 'text/plain',
  load: async () => (await import('./serialize-text.ts')).serializeText,
  loadReader: null,
  loadWords: async () => (text) => text,
}

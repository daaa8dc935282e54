import type { Format } from '../format.ts'

/** Block markup of WordPress, to paste into its editor. */
export const wordPressFormat: Format = {
  extension: '.html',
  ending: '.wordpress.html',
  mediaType: 'text/html',
  load: async () => (await import('./serialize-wordpress.ts')).serializeWordPress,
  loadReader: null,
  loadWords: async () => (await import('../html/shown-words.ts')).shownWords,
}

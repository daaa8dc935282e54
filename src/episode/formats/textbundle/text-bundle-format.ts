import type { PackedFormat } from '../packed/packed-format.ts'

/** Markdown and its pictures in one file. */
export const textBundleFormat: PackedFormat = {
  extension: '.textpack',
  mediaType: 'application/zip',
  load: async () => (await import('./serialize-text-bundle.ts')).serializeTextPack,
  loadWords: async () => (await import('./text-pack-words.ts')).textPackWords,
}

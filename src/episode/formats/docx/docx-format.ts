import type { PackedFormat } from '../packed/packed-format.ts'

/** MIME type of a Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word document. */
export const docxFormat: PackedFormat = {
  extension: '.docx',
  mediaType: DOCX_TYPE,
  load: async () => (await import('./serialize-docx.ts')).serializeDocx,
  loadWords: async () => (await import('./docx-words.ts')).docxWords,
}

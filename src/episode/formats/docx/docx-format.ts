import type { PackedFormat } from '../packed/packed-format.ts'

/** A Word document. */
export const docxFormat: PackedFormat = {
  extension: '.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  load: async () => (await import('./serialize-docx.ts')).serializeDocx,
}

import { docxFormat } from '../docx/docx-format.ts'
import { textBundleFormat } from '../textbundle/text-bundle-format.ts'
import type { PackedFormat, PackedTarget } from './packed-format.ts'

/** How a page is written to each target that holds its pictures. */
export const packedFormats: Readonly<Record<PackedTarget, PackedFormat>> = {
  textbundle: textBundleFormat,
  docx: docxFormat,
}

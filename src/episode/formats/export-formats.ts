import type { ExportTarget, Format } from './format.ts'
import { htmlFragmentFormat } from './html/html-fragment-format.ts'
import { htmlPageFormat } from './html/html-page-format.ts'
import { markdownFormat } from './markdown/markdown-format.ts'

/** How a page is written to each target. */
export const exportFormats: Readonly<Record<ExportTarget, Format>> = {
  markdown: markdownFormat,
  'html-page': htmlPageFormat,
  'html-fragment': htmlFragmentFormat,
}

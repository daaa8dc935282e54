import { checkExport } from '../../episode/formats/check-export.ts'
import { checkWords } from '../../episode/formats/check-words.ts'
import { exportFormats } from '../../episode/formats/export-formats.ts'
import type { ExportedPage, ExportOptions, ExportTarget } from '../../episode/formats/format.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'
import { showOptions } from './show-options.ts'

export interface PageToWrite {
  page: PageDocument
  target: ExportTarget
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
  /** What its show wants. */
  show: ShowSettings
}

const WHERE_THEY_ARE: PictureAddresses = { pictureUrl: (src) => src }

export type PictureAddresses = Pick<ExportOptions, 'pictureUrl' | 'pictureSizes'>

/**
 * A page as the text of a target. It is read back, and what came back otherwise is a loss too; of a target
 * that does not come back as a page, words that it does not show.
 * @param pictures where they are going to be; they stay where they are unless it is given
 */
export async function writePage(
  { page, target, fallbackLanguage, show }: PageToWrite,
  pictures = WHERE_THEY_ARE,
): Promise<ExportedPage> {
  const { load, loadReader, loadWords } = exportFormats[target]
  const [serialize, read, words] = await Promise.all([load(), loadReader?.(), loadWords?.()])
  const options = { fallbackLanguage, ...pictures, ...showOptions(page, target, show) }
  const { text, losses } = serialize(page, options)
  const found = [
    ...(read ? checkExport(page, { text, losses }, pictures, read) : []),
    ...(words ? checkWords(page, words(text)) : []),
  ]
  return { text, losses: [...losses, ...found] }
}

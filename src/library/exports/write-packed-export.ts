import { basename, resolve } from 'node:path'
import { checkWords } from '../../episode/formats/check-words.ts'
import type { ExportLoss } from '../../episode/formats/format.ts'
import type { PackedFile, PackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../../episode/formats/packed/packed-formats.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import {
  DEFAULT_PICTURE_SETTINGS,
  type PictureSettings,
} from '../../episode/show/picture-settings.ts'
import { convertForExport } from './convert-for-export.ts'
import type { ExportRequest } from './plan-export.ts'
import { planPictures } from './plan-pictures.ts'
import { requireUnblocked } from './require-unblocked.ts'
import { showOptions } from './show-options.ts'
import type { WrittenExport } from './write-export.ts'
import { fileToWrite, writeFiles } from './write-files.ts'

export interface PackedExportRequest extends Omit<ExportRequest, 'target'> {
  target: PackedTarget
}

/**
 * Writes a page and its pictures as one file. A picture that is missing from the episode's folder, or does
 * not lie in it, is a loss.
 * @param overwrite true: whatever is in the way may be replaced
 * @throws Problem as writeExport does
 */
export async function writePackedExport(
  request: PackedExportRequest,
  overwrite: boolean,
): Promise<WrittenExport> {
  const { page, show, episodePath, fallbackLanguage } = request
  requireUnblocked(page, show, fallbackLanguage)
  const { outPath, bytes, losses } = await planPackedExport(request)
  await writeFiles(episodePath, [fileToWrite(outPath, bytes)], overwrite)
  return { paths: [outPath], losses }
}

/** Such an export of a page that may have no folder, and then has no pictures. */
export interface PackedPageRequest extends Omit<PackedExportRequest, 'episodePath'> {
  episodePath: string | null
}

/** The file of such an export, read back, and what it does not hold; nothing is written. */
export async function planPackedExport({
  page,
  episodePath,
  target,
  fallbackLanguage,
  show,
  ...request
}: PackedPageRequest): Promise<PackedFile & { outPath: string }> {
  const outPath = resolve(request.outPath)
  const { extension, load, loadWords } = packedFormats[target]
  const [pack, words] = await Promise.all([load(), loadWords()])
  const shown = showOptions(page, target, show)
  const found = await readPictures(page, episodePath, shown.settings?.pictures)
  const { pictures } = found
  const options = { fallbackLanguage, pictures, ...shown }
  const { bytes, losses } = pack(page, options, basename(outPath, extension))
  return { bytes, losses: [...losses, ...found.losses, ...checkWords(page, words(bytes))], outPath }
}

/** The pictures as they go into the file, by their names on the page, and what is to be said of them. */
async function readPictures(
  page: PageDocument,
  episodePath: string | null,
  settings: PictureSettings = DEFAULT_PICTURE_SETTINGS,
): Promise<{ pictures: Map<string, Uint8Array>; losses: ExportLoss[] }> {
  const pictures = new Map<string, Uint8Array>()
  const losses: ExportLoss[] = []
  const planned = episodePath === null ? [] : await planPictures(page, episodePath, '', settings)
  for (const { src, from, credit, files } of planned) {
    if (from === null) continue
    const converted = await convertForExport(from, files[0].conversion, credit)
    pictures.set(src, converted.bytes)
    losses.push(...converted.losses)
  }
  return { pictures, losses }
}

import type { ExportLoss } from '../../episode/formats/format.ts'
import { convertForExport } from './convert-for-export.ts'
import { type ExportRequest, planExport } from './plan-export.ts'
import { requireUnblocked } from './require-unblocked.ts'
import { type FileToWrite, fileToWrite, writeFiles } from './write-files.ts'

export interface WrittenExport {
  /** Absolute paths of all files of the export, the page first. */
  paths: string[]
  losses: ExportLoss[]
}

/**
 * Writes a page and its pictures: the pictures first, so that a page that is there is whole. A file that
 * is in the way, and is not what an export of this episode wrote, is replaced only if that is allowed.
 * @param overwrite true: whatever is in the way may be replaced
 * @throws Problem export-blocked (title, count) when the show wants no export of this page, or
 *   export-foreign-file (name, path), before anything is written; or why a file cannot be
 *   read or written
 */
export async function writeExport(
  request: ExportRequest,
  overwrite: boolean,
): Promise<WrittenExport> {
  requireUnblocked(request.page, request.show, request.fallbackLanguage)
  const { text, losses, outPath, pictures } = await planExport(request)
  const page = fileToWrite(outPath, Buffer.from(text))
  const files: FileToWrite[] = []
  // One after another: each can take as much memory as it has pixels.
  for (const { from, to, conversion, credit } of pictures) {
    const converted = await convertForExport(from, conversion, credit)
    files.push(fileToWrite(to, converted.bytes))
    losses.push(...converted.losses)
  }
  files.push(page)

  await writeFiles(request.episodePath, files, overwrite)
  return { paths: [outPath, ...pictures.map(({ to }) => to)], losses }
}

import { basename, resolve } from 'node:path'
import type { PackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../../episode/formats/packed/packed-formats.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { localPictures, pictureBelow } from './local-pictures.ts'
import type { ExportRequest } from './plan-export.ts'
import { readPicture } from './read-picture.ts'
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
  { page, episodePath, target, fallbackLanguage, ...request }: PackedExportRequest,
  overwrite: boolean,
): Promise<WrittenExport> {
  const outPath = resolve(request.outPath)
  const { extension, load } = packedFormats[target]
  const [pack, pictures] = await Promise.all([load(), readPictures(page, episodePath)])
  const options = { fallbackLanguage, pictures }
  const { bytes, losses } = pack(page, options, basename(outPath, extension))
  await writeFiles(episodePath, [fileToWrite(outPath, bytes)], overwrite)
  return { paths: [outPath], losses }
}

async function readPictures(
  page: PageDocument,
  episodePath: string,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const src of localPictures(page)) {
    const path = await pictureBelow(episodePath, src)
    if (path !== null) pictures.set(src, await readPicture(path))
  }
  return pictures
}

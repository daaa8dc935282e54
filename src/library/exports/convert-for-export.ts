import { basename } from 'node:path'
import type { Credit } from '../../episode/credits/credit.ts'
import type { ExportLoss } from '../../episode/formats/format.ts'
import { Problem } from '../../episode/problem.ts'
import { convertPicture, type PictureConversion } from '../pictures/convert-picture.ts'
import { readPicture } from './read-picture.ts'

/** A picture as an export has it, and what is to be said of it. */
export interface ConvertedPicture {
  bytes: Uint8Array
  losses: ExportLoss[]
}

/**
 * Reads a picture and makes of it what an export wants. One that is damaged goes as it is, and is named: the
 * page is not kept back for it.
 * @param from absolute path of the picture
 * @throws Problem why it cannot be read
 */
export async function convertForExport(
  from: string,
  conversion: PictureConversion,
  credit: Credit | null,
): Promise<ConvertedPicture> {
  const bytes = await readPicture(from)
  const name = basename(from)
  try {
    return { bytes: await convertPicture(bytes, conversion, credit, name), losses: [] }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'picture-damaged') throw error
    return { bytes, losses: [{ code: 'picture-damaged', values: error.values }] }
  }
}

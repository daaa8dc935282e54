import type { Credit } from '../../episode/credits/credit.ts'
import type { MetadataConflict } from '../../episode/credits/picture-metadata.ts'
import { proposeCredit } from '../../episode/credits/propose-credit.ts'
import { pictureBelow } from '../exports/local-pictures.ts'
import { readPicture } from '../exports/read-picture.ts'
import { readPictureMetadata } from './read-picture-metadata.ts'

/**
 * The credit that a picture of an episode asks for in its file.
 * @param path absolute path of the episode's folder
 * @param src as the page has it ("images/sam.jpg"); not trusted
 * @param language BCP 47 tag of the page's language
 * @returns null when the picture is not there, or its file says nothing
 * @throws Problem why it cannot be read
 */
export async function readFileCredit(
  path: string,
  src: string,
  language: string,
): Promise<{ credit: Credit; conflicts: MetadataConflict[] } | null> {
  const file = await pictureBelow(path, src)
  if (file === null) return null
  const { metadata, conflicts } = await readPictureMetadata(await readPicture(file))
  const credit = proposeCredit(metadata, language)
  return credit && { credit, conflicts }
}

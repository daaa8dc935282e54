import { z } from 'zod'
import { Problem } from '../problem.ts'

const SHOW_FORMAT = 'reinschrift-show'
const SHOW_VERSION = 1

/** What holds for all episodes of a library. */
export interface Show {
  name: string
  /** BCP 47 tags of the languages the show is made in, the usual one first. */
  languages: string[]
  /** Fields of the file that this version does not know; written back as they were. */
  unknownFields: Record<string, unknown>
}

const showFileSchema = z.looseObject({
  format: z.literal(SHOW_FORMAT),
  version: z.int().min(1),
  name: z.string(),
  languages: z.array(z.string().min(2)).default([]),
})

/**
 * A show out of the text of its file, show.json. A newer version is read too, as far as it has the
 * fields of this one: the file is written only when a library is made.
 * @param folder name of the library's folder, for the problem's text
 * @throws Problem library-damaged (name) when it is cut off or is not a show's file
 */
export function parseShow(text: string, folder: string): Show {
  try {
    const { format, version, ...show } = showFileSchema.parse(JSON.parse(text))
    const { name, languages, ...unknownFields } = show
    return { name, languages, unknownFields }
  } catch (error) {
    throw new Problem('library-damaged', { name: folder.normalize('NFC') }, { cause: error })
  }
}

/** A show as the text of its file: indented JSON, unknown fields last, ending in a newline. */
export function serializeShow({ name, languages, unknownFields }: Show): string {
  const file = { format: SHOW_FORMAT, version: SHOW_VERSION, name, languages, ...unknownFields }
  return `${JSON.stringify(file, null, 2)}\n`
}

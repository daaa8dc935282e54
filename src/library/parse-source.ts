import { randomUUID } from 'node:crypto'
import type { ImportedPage } from '../episode/formats/format.ts'
import { importers } from '../episode/formats/importers.ts'
import { Problem } from '../episode/problem.ts'
import type { ReadSource } from './read-source.ts'

/** Makes a page of a source, here or elsewhere. */
export type ParseSource = (source: ReadSource) => ImportedPage | Promise<ImportedPage>

/** Makes a page of a source, at once, with ids that no other page has. */
export const parseWithNewIds = (source: ParsedSource): ImportedPage =>
  parseSource(source, randomUUID)

/** What of a source its page is made of. */
export type ParsedSource = Pick<ReadSource, 'name' | 'format' | 'text'>

/**
 * Makes a page of a source.
 * @param newId makes the ids of blocks and receipt items
 * @throws Problem file-unreadable (name) when the source is nested too deeply to be a page
 */
export function parseSource(
  { name, format, text }: ParsedSource,
  newId: () => string,
): ImportedPage {
  try {
    return importers[format](text, newId)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // Formats know the text, and only we know the file.
    throw new Problem(
      error.code,
      { ...error.values, name: name.normalize('NFC') },
      { cause: error },
    )
  }
}

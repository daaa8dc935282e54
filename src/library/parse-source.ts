import { randomUUID } from 'node:crypto'
import type { ImportedPage } from '../episode/formats/format.ts'
import { importers } from '../episode/formats/importers.ts'
import { Problem } from '../episode/problem.ts'
import { deepestLine } from '../episode/source/deepest-line.ts'
import { dateOfName } from './date-of-name.ts'
import { isPacked } from './packed/packed-format.ts'
import type { ReadSource } from './read-source.ts'

/**
 * A page brought in, and the pictures that came with it by the `src` they have on the page; null for a
 * source that can have none in it.
 */
export interface ParsedPage extends ImportedPage {
  pictures: ReadonlyMap<string, Uint8Array> | null
}

/** Makes a page of a source, here or elsewhere. */
export type ParseSource = (source: ReadSource) => Promise<ParsedPage>

/** Makes a page of a source, in this thread, with ids that no other page has. */
export const parseWithNewIds = (source: ParsedSource): Promise<ParsedPage> =>
  parseSource(source, randomUUID)

/** What of a source its page is made of: its text, or the bytes of an archive. */
export type ParsedSource = Pick<ReadSource, 'name' | 'format' | 'text' | 'bytes'>

/**
 * Makes a page of a source.
 * @param newId makes the ids of blocks and receipt items
 * @throws Problem file-too-deep (name, line) when the source is nested too deeply to be a page; what readZip
 *   and the reader of the archive's format throw
 */
export async function parseSource(source: ParsedSource, newId: () => string): Promise<ParsedPage> {
  try {
    return dateOfName(source.name, await parse(source, newId), newId)
  } catch (error) {
    throw error instanceof Problem ? problemOfSource(error, source) : error
  }
}

/** Formats know the text, and only we know the file. */
function problemOfSource(problem: Problem, { name, text }: ParsedSource): Problem {
  const values = { ...problem.values, name: name.normalize('NFC') }
  const options = { cause: problem }
  if (problem.code !== 'file-too-deep') return new Problem(problem.code, values, options)
  // The HTML that an archive stands for has lines that nobody has seen.
  if (text === null) return new Problem('file-unreadable', values, options)
  return new Problem('file-too-deep', { ...values, line: deepestLine(text) }, options)
}

async function parse(
  { format, text, bytes }: ParsedSource,
  newId: () => string,
): Promise<ParsedPage> {
  if (isPacked(format)) {
    // Whoever brings in text needs none of it.
    const { parsePacked } = await import('./packed/parse-packed.ts')
    return parsePacked[format](bytes, newId)
  }
  return { ...importers[format](text ?? '', newId), pictures: null }
}

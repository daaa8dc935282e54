import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { contentHash } from '../content-hash.ts'
import { fileProblem } from '../file-problem.ts'
import { renameWithRetry } from '../rename-with-retry.ts'
import type { EpisodeEntry } from './episode-entry.ts'

const INDEX_FORMAT = 'reinschrift-library-index'
/** To be raised whenever an entry holds something else, or is made of an episode in another way. */
const INDEX_VERSION = 1
const NAME_DIGITS = 32

/** The first line of the file; the second one holds the entries. */
const headSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  version: z.literal(INDEX_VERSION),
  /** Absolute path of the library. */
  library: z.string(),
  /** Hash of the line with the entries: what passes it was written here, and is whole. */
  hash: z.string(),
})

/**
 * Absolute path of a library's index: it says what the library held when it was last looked at, so that
 * its list need not be read from ten thousand files. Only a cache: deleting it loses nothing.
 * @param folder absolute path of the folder with the indexes, which need not exist
 * @param library absolute path of the library
 */
export function libraryIndexPath(folder: string, library: string): string {
  return join(folder, `${contentHash(library).slice(0, NAME_DIGITS)}.json`)
}

/**
 * What an index says, in the order in which it was written.
 * @returns null when there is none, or one that cannot be read, is damaged, of another library or of
 *   another version: it is made anew then
 */
export async function readLibraryIndex(
  path: string,
  library: string,
): Promise<EpisodeEntry[] | null> {
  try {
    const text = await readFile(path, 'latin1')
    const headEnd = text.indexOf('\n')
    const head = headSchema.parse(JSON.parse(text.slice(0, headEnd)))
    const line = text.slice(headEnd + 1)
    if (head.library !== library || head.hash !== contentHash(line)) return null
    return JSON.parse(line) as EpisodeEntry[]
  } catch {
    return null
  }
}

/**
 * Writes an index: whole or not at all, but not synced, since one that is lost is made anew. An episode
 * that could not be read is written so that it is read again: another version may be able to.
 * @throws Problem when it cannot be written
 */
export async function writeLibraryIndex(
  path: string,
  library: string,
  entries: readonly EpisodeEntry[],
): Promise<void> {
  const line = asciiJson(
    entries.map((entry) => (entry.summary.problem ? { ...entry, hash: null, stamp: null } : entry)),
  )
  const head: z.infer<typeof headSchema> = {
    format: INDEX_FORMAT,
    version: INDEX_VERSION,
    library,
    hash: contentHash(line),
  }
  const temporary = `${path}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, `${asciiJson(head)}\n${line}`)
    await renameWithRetry(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileProblem(error, path)
  }
}

/** JSON with all other letters escaped: text of one byte a letter is read twice as fast. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

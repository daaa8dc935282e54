import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { EPISODE_STATES } from '../../episode/facts.ts'
import { PROBLEM_CODES } from '../../episode/problem.ts'
import { contentHash } from '../content-hash.ts'
import { fileProblem } from '../file-problem.ts'
import { renameWithRetry } from '../rename-with-retry.ts'
import type { EpisodeEntry } from './episode-entry.ts'
import { fileStampSchema } from './file-stamp.ts'

const INDEX_FORMAT = 'reinschrift-library-index'
/** To be raised whenever an entry holds something else, or is made of a file in another way. */
const INDEX_VERSION = 1
const NAME_DIGITS = 32

const entrySchema = z.object({
  summary: z.object({
    folder: z.string().min(1),
    title: z.string(),
    number: z.int().nullable(),
    state: z.enum(EPISODE_STATES),
    modifiedAt: z.string(),
    problem: z
      .object({
        code: z.enum(PROBLEM_CODES),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  }),
  hash: z.string().nullable(),
  stamp: fileStampSchema.nullable(),
})

const indexSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  version: z.literal(INDEX_VERSION),
  /** Absolute path of the library. */
  library: z.string(),
  entries: z.array(entrySchema),
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
    const index = indexSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return index.library === library ? index.entries : null
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
  const index: z.infer<typeof indexSchema> = {
    format: INDEX_FORMAT,
    version: INDEX_VERSION,
    library,
    entries: entries.map((entry) =>
      entry.summary.problem ? { ...entry, hash: null, stamp: null } : entry,
    ),
  }
  const temporary = `${path}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, JSON.stringify(index))
    await renameWithRetry(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileProblem(error, path)
  }
}

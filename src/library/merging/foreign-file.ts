import { Problem } from '../../episode/problem.ts'
import { fileHash } from '../content-hash.ts'
import { type ReadEpisode, readEpisode } from '../read-episode.ts'

/** Another program's file is in the way. */
export class ForeignFile extends Error {
  /** Hash of what it holds. */
  readonly hash: string

  constructor(hash: string) {
    super('another program changed the file')
    this.hash = hash
  }
}

/**
 * Lets pass where a file is missing or holds what is known.
 * @throws ForeignFile otherwise
 */
export async function refuseForeignFile(
  file: string,
  knownHashes: readonly string[],
): Promise<void> {
  const hash = await fileHash(file)
  if (hash !== null && !knownHashes.includes(hash)) throw new ForeignFile(hash)
}

/**
 * The episode in a folder; null where it cannot be read, as one that is half written by another program.
 * @param path absolute path of the episode's folder
 */
export async function readIfWhole(path: string): Promise<ReadEpisode | null> {
  try {
    return await readEpisode(path)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

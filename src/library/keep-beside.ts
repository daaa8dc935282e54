import { join } from 'node:path'
import { addFile } from './add-file.ts'
import { contentHash, fileHash } from './content-hash.ts'
import { datedName } from './dated-name.ts'
import { writeDurably } from './write-durably.ts'

/**
 * Keeps a version of an episode beside the file that another program changed, as
 * "episode (conflict 2026-11-24 14-03-22).json".
 * @param path absolute path of the episode's folder
 * @param previous the copy that was kept before, when there is one: it is replaced while it is untouched
 * @returns the copy
 * @throws Problem when it cannot be written
 */
export async function keepBeside(
  path: string,
  bytes: Uint8Array,
  previous: ConflictCopy | null,
): Promise<ConflictCopy> {
  const hash = contentHash(bytes)
  if (previous && (await fileHash(join(path, previous.name))) === previous.hash) {
    if (previous.hash !== hash) await writeDurably(join(path, previous.name), bytes)
    return { name: previous.name, hash }
  }
  return { name: await addFile(path, conflictName, bytes), hash }
}

export interface ConflictCopy {
  /** Name of the file in the episode's folder. */
  name: string
  hash: string
}

const conflictName = (taken: string[]): string =>
  datedName((label) => `episode (conflict ${label}).json`, taken)

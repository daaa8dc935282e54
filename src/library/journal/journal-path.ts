import { join } from 'node:path'
import { contentHash } from '../content-hash.ts'

/** Enough of a SHA-256 to tell all episodes of a person apart. */
const NAME_LENGTH = 32

/**
 * Absolute path of an episode's journal.
 * @param folder of all journals: this person's and machine's own, never inside a library that is synced
 * @param episodePath absolute path of the episode's folder
 */
export function journalPath(folder: string, episodePath: string): string {
  return join(folder, `${contentHash(episodePath.normalize('NFC')).slice(0, NAME_LENGTH)}.journal`)
}

import { join } from 'node:path'
import { contentHash } from '../content-hash.ts'

/** Enough of a SHA-256 to tell all episodes of a person apart. */
const HASH_LENGTH = 32

/**
 * Absolute path of an episode's journal. Its name tells of which folder it is and of which episode, so that
 * a journal is found by either without being read.
 * @param folder of all journals: this person's and machine's own, never inside a library that is synced
 * @param episodePath absolute path of the episode's folder
 * @param id of the episode
 */
export function journalPath(folder: string, episodePath: string, id: string): string {
  return join(folder, `${hashOf(episodePath)}-${hashOf(id)}${JOURNAL_EXTENSION}`)
}

export const JOURNAL_EXTENSION = '.journal'

/** True for the name of a journal of the episode in this folder, whichever that is. */
export const isOfPath = (name: string, episodePath: string): boolean =>
  name.endsWith(JOURNAL_EXTENSION) && name.startsWith(`${hashOf(episodePath)}-`)

/** True for the name of a journal of this episode, wherever that is. */
export const isOfId = (name: string, id: string): boolean =>
  name.endsWith(`-${hashOf(id)}${JOURNAL_EXTENSION}`)

const hashOf = (text: string): string => contentHash(text.normalize('NFC')).slice(0, HASH_LENGTH)

import { join } from 'node:path'
import { EPISODE_FILE } from '../library.ts'
import { type ReadSummary, readSummary } from '../read-summary.ts'
import { type FileStamp, isSameStamp, readStamp } from './file-stamp.ts'

/** What is known of one episode of the list. */
export interface EpisodeEntry extends ReadSummary {
  /** The file as it was before it was read; null when it has to be read again to be sure. */
  stamp: FileStamp | null
}

/**
 * What is to be known of the episode in a folder. Its file is read only when it may have changed, and
 * read as a page only when it has.
 * @param path absolute path of the episode's folder
 * @param before what was known; the very same is returned when the file was not touched
 * @param mustRead reads the file even when its stamp is the same
 * @returns null when there is no episode's file
 */
export async function readEntry(
  path: string,
  before: EpisodeEntry | undefined,
  mustRead: boolean,
): Promise<EpisodeEntry | null> {
  // Taken before the file is read: what changes meanwhile has another stamp the next time.
  const stamp = await readStamp(join(path, EPISODE_FILE))
  if (before && !mustRead && isSameStamp(before.stamp, stamp)) return before
  const read = await readSummary(path, before)
  if (!read) return null
  const { summary, hash } = read
  return { summary, hash, stamp: summary.problem ? null : stamp }
}

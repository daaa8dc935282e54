import { join } from 'node:path'
import type { Episode } from '../episode/file/episode.ts'
import { episodePieces } from '../episode/file/serialize-episode.ts'
import { contentHash } from './content-hash.ts'
import { encodeText } from './encode-text.ts'
import { EPISODE_FILE, type Library } from './library.ts'
import { writeDurably } from './write-durably.ts'

/**
 * Writes the episode's file.
 * @param path absolute path of the episode's folder
 * @param mayReplace looks at the old file right before it is replaced (see writeDurably)
 * @returns hash of the file
 * @throws Problem when it cannot be written, or what mayReplace throws; the old file is then as it was
 */
export async function writeEpisode(
  library: Library,
  path: string,
  episode: Episode,
  mayReplace?: () => Promise<void>,
): Promise<string> {
  const bytes = encodeText(episodePieces(episode))
  const file = join(path, EPISODE_FILE)
  // Known before it is there, so that a watcher which sees it at once does not take it for another's.
  const hash = contentHash(bytes)
  library.knownContent.set(file, hash)
  await writeDurably(file, bytes, mayReplace)
  return hash
}

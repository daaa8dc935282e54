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
 * @throws Problem when it cannot be written; the old file is then as it was
 */
export async function writeEpisode(
  library: Library,
  path: string,
  episode: Episode,
): Promise<void> {
  const bytes = encodeText(episodePieces(episode))
  const file = join(path, EPISODE_FILE)
  // Known before it is there, so that a watcher which sees it at once does not take it for another's.
  library.knownContent.set(file, contentHash(bytes))
  await writeDurably(file, bytes)
}

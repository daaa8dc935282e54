import { basename, join } from 'node:path'
import { type ParsedEpisode, parseEpisode } from '../episode/file/parse-episode.ts'
import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { contentHash } from './content-hash.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { EPISODE_FILE } from './library.ts'
import { readWithoutLinks } from './read-without-links.ts'

export interface ReadEpisode extends ParsedEpisode {
  /** Hash of the file that was read. */
  hash: string
}

/**
 * Reads the episode in a folder.
 * @param path absolute path of the episode's folder
 * @param onBeginning is told the beginning of a long page first
 * @throws Problem episode-missing, episode-damaged, episode-foreign, episode-newer (name), or why the
 *   file cannot be read
 */
export async function readEpisode(
  path: string,
  onBeginning?: (page: PageDocument) => void,
): Promise<ReadEpisode> {
  const bytes = await readEpisodeFile(path)
  const parsed = parseEpisode(decodeEpisode(bytes, path), basename(path), onBeginning)
  return { ...parsed, hash: contentHash(bytes) }
}

/** The same for an episode that is going to be written. @throws Problem episode-newer when it must not */
export async function readWritableEpisode(path: string): Promise<ReadEpisode> {
  const read = await readEpisode(path)
  if (read.readOnly) throw new Problem(read.readOnly.code, read.readOnly.values)
  return read
}

/** @throws Problem episode-missing (name) when there is none */
export async function readEpisodeFile(path: string): Promise<Buffer> {
  try {
    return await readWithoutLinks(join(path, EPISODE_FILE))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') {
      throw new Problem('episode-missing', { name: basename(path).normalize('NFC') })
    }
    throw fileProblem(error, join(path, EPISODE_FILE))
  }
}

/** @throws Problem episode-damaged (name) when the bytes are not UTF-8 */
export function decodeEpisode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem(
      'episode-damaged',
      { name: basename(path).normalize('NFC') },
      { cause: error },
    )
  }
}

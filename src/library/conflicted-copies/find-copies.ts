import { join } from 'node:path'
import type { Episode } from '../../episode/file/episode.ts'
import { parseEpisode } from '../../episode/file/parse-episode.ts'
import { Problem } from '../../episode/problem.ts'
import { isPlainName } from '../confined-file.ts'
import { contentHash } from '../content-hash.ts'
import { namesIn } from '../names-in.ts'
import { decodeEpisode } from '../read-episode.ts'
import { readWithoutLinks } from '../read-without-links.ts'
import { type CopyOrigin, copyOrigin } from './copy-origin.ts'

/** A copy of an episode's file that lies beside it, with what is in it. */
export interface ConflictedCopy {
  /** Name of the file in the episode's folder. */
  name: string
  origin: CopyOrigin
  episode: Episode
  /** Hash of the file. */
  hash: string
}

/**
 * The conflicted copies of an episode, by name. What cannot be read whole, is of another episode or of a
 * newer version is none: it is left alone until it can be.
 * @param path absolute path of the episode's folder
 * @param id of the episode
 * @throws Problem when the folder cannot be read
 */
export async function findCopies(path: string, id: string): Promise<ConflictedCopy[]> {
  const copies: ConflictedCopy[] = []
  for (const name of (await namesIn(path)).sort()) {
    const copy = await readCopy(path, name, id)
    if (copy) copies.push(copy)
  }
  return copies
}

/** One conflicted copy by its name; null when there is none of this episode. Never rejects. */
export async function readCopy(
  path: string,
  name: string,
  id: string,
): Promise<ConflictedCopy | null> {
  const origin = isPlainName(name) ? copyOrigin(name) : null
  const bytes = origin && (await readWithoutLinks(join(path, name)).catch(() => null))
  const episode = bytes && parseWhole(bytes, path)
  if (!origin || !bytes || episode?.id !== id) return null
  return { name, origin, episode, hash: contentHash(bytes) }
}

/** An episode out of the bytes of its file; null when it cannot be read with all that is in it. */
export function parseWhole(bytes: Uint8Array, path: string): Episode | null {
  try {
    const { episode, readOnly } = parseEpisode(decodeEpisode(bytes, path), '')
    return readOnly ? null : episode
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileHash } from '../content-hash.ts'
import { pictureBelow } from '../exports/local-pictures.ts'
import { forEachConcurrent } from '../list/for-each-concurrent.ts'
import type { EpisodePicture, LibraryPicture } from './library-picture.ts'

/** Files that are looked at at once. */
const MAX_AT_ONCE = 16

interface FoundFile {
  /** Absolute path; null when no file is there. */
  path: string | null
  bytes: number
}

/**
 * Uses of pictures by their files: one file, or several that are the same to the byte, is one picture. Only
 * files of the same size are read.
 * @param pathOf absolute path of an episode's folder
 */
export async function groupByFile(
  uses: readonly EpisodePicture[],
  pathOf: (folder: string) => string,
): Promise<LibraryPicture[]> {
  const files = new Map<string, FoundFile>()
  const placeOf = ({ folder, src }: EpisodePicture) => `${folder}/${src}`
  const places = new Map(uses.map((use) => [placeOf(use), use]))
  await forEachConcurrent([...places], MAX_AT_ONCE, async ([place, { folder, src }]) => {
    files.set(place, await findFile(pathOf(folder), src))
  })
  const keys = await contentKeys(files)
  const pictures = new Map<string, LibraryPicture>()
  for (const use of uses) {
    const place = placeOf(use)
    const key = keys.get(place) ?? place
    const isMissing = files.get(place)?.path === null
    const picture = pictures.get(key) ?? { key, name: basename(use.src), isMissing, uses: [] }
    picture.uses.push(use)
    pictures.set(key, picture)
  }
  return [...pictures.values()]
}

async function findFile(episodePath: string, src: string): Promise<FoundFile> {
  const path = await pictureBelow(episodePath, src)
  const stats = path === null ? null : await stat(path).catch(() => null)
  return stats?.isFile() ? { path, bytes: stats.size } : { path: null, bytes: 0 }
}

/** A key for each file that could be another's copy: the hash of its content. */
async function contentKeys(files: ReadonlyMap<string, FoundFile>): Promise<Map<string, string>> {
  const bySize = new Map<number, [place: string, path: string][]>()
  for (const [place, { path, bytes }] of files) {
    if (path !== null) bySize.set(bytes, [...(bySize.get(bytes) ?? []), [place, path]])
  }
  const keys = new Map<string, string>()
  const alike = [...bySize.values()].filter((list) => list.length > 1).flat()
  await forEachConcurrent(alike, MAX_AT_ONCE, async ([place, path]) => {
    const hash = await fileHash(path)
    if (hash !== null) keys.set(place, hash)
  })
  return keys
}

import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { errorCode } from '../../library/file-problem.ts'
import { EPISODE_FILE, SHOW_FILE } from '../../library/library.ts'
import { libraryFolders } from '../../library/list/library-folders.ts'
import { compareNames } from './compare-names.ts'
import { expandGlob } from './expand-glob.ts'
import { noMatch } from './find-sources.ts'
import { type FoundInput, type MissingInput, withoutRepeated } from './found-input.ts'

/**
 * The episodes that were named: by their folders, by their libraries' folders, or by a pattern that either
 * fits. An `episode.json` or `show.json` stands for the folder it is in.
 */
export async function findEpisodes(
  named: readonly string[],
): Promise<(FoundInput | MissingInput)[]> {
  const found = await Promise.all(named.map(findNamed))
  return withoutRepeated(found.flat())
}

async function findNamed(name: string): Promise<(FoundInput | MissingInput)[]> {
  const here = await episodesAt(name)
  if (here !== null) return here
  const paths = (await sizeOf(name)) === null ? await expandGlob(name) : null
  if (paths === null) {
    const folder = basename(resolve(name)).normalize('NFC')
    return [{ label: name, problem: new Problem('episode-missing', { name: folder }) }]
  }
  // What else fits a pattern, pictures or the folders of other programs, is nobody's mistake.
  const found = await Promise.all(paths.map(episodesAt))
  const episodes = found.flatMap((found) => found ?? [])
  return episodes.length === 0 ? [noMatch(name)] : episodes
}

/** The episodes that a path stands for; null where it stands for none. */
async function episodesAt(name: string): Promise<FoundInput[] | null> {
  if (basename(name) === EPISODE_FILE || basename(name) === SHOW_FILE) {
    const folder = await episodesAt(dirname(name))
    if (folder !== null) return folder
  }
  const episode = await episodeAt(name)
  if (episode) return [episode]
  if ((await sizeOf(join(name, SHOW_FILE))) === null) return null
  const folders = (await libraryFolders(resolve(name))).sort(compareNames)
  const episodes = await Promise.all(folders.map((folder) => episodeAt(join(name, folder))))
  return episodes.flatMap((episode) => episode ?? [])
}

async function episodeAt(label: string): Promise<FoundInput | null> {
  const sizeBytes = await sizeOf(join(label, EPISODE_FILE))
  return sizeBytes === null ? null : { path: resolve(label), label, sizeBytes }
}

/** In bytes; null where nothing is. What cannot be looked at is there all the same: reading it says why. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? null : 0
  }
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Episode } from '../../src/episode/file/episode.ts'
import { parseEpisode } from '../../src/episode/file/parse-episode.ts'

/** Names of the episodes' folders in a library, in the order of the alphabet. */
export async function episodeFolders(library: string): Promise<string[]> {
  const entries = await readdir(library, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  return folders.map(({ name }) => name).sort()
}

/** Absolute path of the only episode's folder in a library. */
export async function onlyEpisode(library: string): Promise<string> {
  const [folder, ...others] = await episodeFolders(library)
  if (!folder || others.length > 0) throw new Error(`not one episode in ${library}`)
  return join(library, folder)
}

/** An episode as it is on disk. */
export async function readEpisode(path: string): Promise<Episode> {
  return parseEpisode(await readFile(join(path, 'episode.json'), 'utf8'), path).episode
}

/** The title of an episode as it is on disk. */
export async function readTitle(path: string): Promise<string> {
  return (await readEpisode(path)).page.child(0).textContent
}

import { join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { isPlainName } from './confined-file.ts'
import { episodePath, statWithoutLinks } from './episode-path.ts'
import { fileProblem } from './file-problem.ts'
import { type Library, TRASH_FOLDER } from './library.ts'
import { makeFolder } from './make-folder.ts'
import { moveEpisode } from './move-episode.ts'
import { namesIn } from './names-in.ts'
import { readSummary } from './read-summary.ts'
import { foldName } from './safe-name.ts'
import type { EpisodeSummary } from './types.ts'

/** Tells episodes apart that were trashed under one name: "sam", "sam~2", "sam~3". */
const trashName = (folder: string, count: number): string =>
  count === 1 ? folder : `${folder}~${count}`

/**
 * Moves an episode that is not open here to the library's trash.
 * @throws Problem episode-missing (name), or why its folder cannot be moved
 */
export async function trashEpisode(library: Library, folder: string): Promise<void> {
  const path = await episodePath(library, folder)
  const trash = join(library.path, TRASH_FOLDER)
  try {
    await makeFolder(trash)
  } catch (error) {
    throw fileProblem(error, trash)
  }
  await moveEpisode(library, path, trash, (taken) => trashName(folder, countOf(folder, taken) + 1))
}

/**
 * Brings back the episode that was last moved to the trash under a name.
 * @returns its line in the list; its folder has another name when that one was given away meanwhile
 * @throws Problem episode-missing (name) when the trash has none, or why it cannot be moved
 */
export async function restoreEpisode(library: Library, folder: string): Promise<EpisodeSummary> {
  const trash = join(library.path, TRASH_FOLDER)
  const count = isPlainName(folder) ? countOf(folder, await namesIn(trash)) : 0
  const path = join(trash, trashName(folder, count))
  if (count === 0 || !(await statWithoutLinks(path))?.isDirectory()) {
    throw new Problem('episode-missing', { name: folder.normalize('NFC') })
  }
  const name = await moveEpisode(library, path, library.path, (taken) => freeName(folder, taken))
  const restored = await readSummary(join(library.path, name))
  if (!restored) throw new Problem('episode-missing', { name: name.normalize('NFC') })
  return restored.summary
}

/** Highest count under which a folder's name stands in the trash; 0 for none. */
function countOf(folder: string, names: string[]): number {
  const inTrash = new Set(names.map(foldName))
  const counts = Array.from({ length: names.length + 1 }, (_, at) => at + 1)
  return counts.findLast((count) => inTrash.has(foldName(trashName(folder, count)))) ?? 0
}

function freeName(folder: string, taken: string[]): string {
  const others = new Set(taken.map(foldName))
  const names = [folder, ...taken.map((_, at) => `${folder}-${at + 2}`)]
  return names.find((name) => !others.has(foldName(name))) ?? `${folder}-${taken.length + 2}`
}

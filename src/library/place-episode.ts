import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Episode } from '../episode/file/episode.ts'
import { episodeSummary, pageName } from './episode-summary.ts'
import { fileProblem } from './file-problem.ts'
import { INCOMING_PREFIX, type Library } from './library.ts'
import { moveEpisode } from './move-episode.ts'
import type { EpisodeSummary } from './types.ts'

/**
 * Makes an episode's folder, whole or not at all: it is put together in a hidden folder and takes its
 * place under the name that fits its page when everything is in it.
 * @param fill writes the episode's files into the folder at the path it is given, and returns the episode
 * @throws what `fill` throws, or a Problem of the file system; nothing is then left behind
 */
export async function placeEpisode(
  library: Library,
  fill: (path: string) => Promise<Episode>,
): Promise<EpisodeSummary> {
  const incoming = join(library.path, `${INCOMING_PREFIX}${randomUUID()}`)
  try {
    await mkdir(incoming)
    const episode = await fill(incoming)
    const nameFor = (taken: string[]) => pageName(episode.page, taken)
    const folder = await moveEpisode(library, incoming, library.path, nameFor)
    return episodeSummary(folder, episode)
  } catch (error) {
    // What went wrong first is what counts; the folder is hidden and nobody's episode.
    await rm(incoming, { recursive: true, force: true }).catch(() => undefined)
    throw fileProblem(error, library.path)
  }
}

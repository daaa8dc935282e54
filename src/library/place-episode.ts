import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageDocument } from '../episode/schema/schema.ts'
import { pageName } from './episode-summary.ts'
import { fileProblem } from './file-problem.ts'
import { INCOMING_PREFIX, type Library } from './library.ts'
import { moveEpisode } from './move-episode.ts'

/**
 * Makes an episode's folder, whole or not at all: it is put together in a hidden folder and takes its
 * place under the name that fits its page when everything is in it.
 * @param fill writes the episode's files into the folder at the path it is given, and returns the page
 * @returns name of the new folder
 * @throws what `fill` throws, or a Problem of the file system; nothing is then left behind
 */
export async function placeEpisode(
  library: Library,
  fill: (path: string) => Promise<PageDocument>,
): Promise<string> {
  const incoming = join(library.path, `${INCOMING_PREFIX}${randomUUID()}`)
  try {
    await mkdir(incoming)
    const page = await fill(incoming)
    return await moveEpisode(library, incoming, library.path, (taken) => pageName(page, taken))
  } catch (error) {
    // What went wrong first is what counts; the folder is hidden and nobody's episode.
    await rm(incoming, { recursive: true, force: true }).catch(() => undefined)
    throw fileProblem(error, library.path)
  }
}

import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { episodePath } from './episode-path.ts'
import { episodeSummary, pageName } from './episode-summary.ts'
import type { Library } from './library.ts'
import { moveEpisode } from './move-episode.ts'
import { readWritableEpisode } from './read-episode.ts'
import { foldName } from './safe-name.ts'
import type { EpisodeSummary } from './types.ts'
import { withTitle } from './with-title.ts'
import { writeEpisode } from './write-episode.ts'

/**
 * Gives an episode that is not open here another title, and its folder the name that goes with it. A
 * folder that another program holds keeps its name.
 * @throws Problem when the episode cannot be read, or is read-only, or cannot be written
 */
export async function renameEpisode(
  library: Library,
  folder: string,
  title: string,
): Promise<EpisodeSummary> {
  const path = await episodePath(library, folder)
  const { episode } = await readWritableEpisode(path)
  const page = withTitle(episode.page, title)
  const renamed = { ...episode, page, modifiedAt: new Date().toISOString() }
  await writeEpisode(library, path, renamed)
  return episodeSummary(await renameFolder(library, folder, path, page), renamed)
}

async function renameFolder(
  library: Library,
  folder: string,
  path: string,
  page: PageDocument,
): Promise<string> {
  const othersOf = (taken: string[]) => taken.filter((name) => name !== folder)
  if (foldName(pageName(page, [])) === foldName(folder)) return folder
  try {
    return await moveEpisode(library, path, library.path, (taken) =>
      pageName(page, othersOf(taken)),
    )
  } catch (error) {
    if (error instanceof Problem) return folder
    throw error
  }
}

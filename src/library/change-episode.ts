import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import type { Library } from './library.ts'
import { openEpisode } from './open-episode.ts'
import type { OpenEpisodeOptions } from './open-episode-options.ts'

/**
 * Changes an episode that nobody edits here, as if somebody had: with a version of it as it was, and saved
 * so that whatever another program writes meanwhile is not lost.
 * @param change makes the new page; the same page when there is nothing to change
 * @returns whether anything was changed
 * @throws Problem why it cannot be opened, changed (episode-newer and the like) or saved; its file is then as
 *   it was, or what was changed is kept in its journal
 */
export async function changeEpisode(
  library: Library,
  folder: string,
  options: OpenEpisodeOptions,
  change: (page: PageDocument) => PageDocument,
): Promise<boolean> {
  const episode = await openEpisode(library, folder, options)
  let state = episode.saveState
  try {
    const changed = change(episode.page)
    if (changed.eq(episode.page)) return false
    if (state.state !== 'read-only') {
      await episode.keepVersion('before-change')
      episode.replace(changed.toJSON(), episode.version + 1)
    }
  } finally {
    state = await episode.close()
  }
  if (state.state === 'failed' || state.state === 'read-only') {
    throw new Problem(state.problem.code, state.problem.values)
  }
  return true
}

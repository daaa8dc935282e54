import { isEmptyChange, pageChange } from '../episode/merging/page-change.ts'
import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { changeEpisode } from '../library/change-episode.ts'
import { isLostByClosing } from '../library/is-lost-by-closing.ts'
import type { Library } from '../library/library.ts'
import type { OpenEpisodeOptions } from '../library/open-episode-options.ts'
import type { OpenEpisodes } from './open-episodes.ts'

export interface PageHolders {
  library: Library
  episodes: OpenEpisodes
  /** How an episode is opened that nobody edits. */
  openOptions: (folder: string) => OpenEpisodeOptions
}

/** A person who types is ahead of us now and then, but pauses. */
const MAX_ATTEMPTS = 5

/**
 * Changes the page of an episode, whoever holds it: the one in the window as an edit that can be undone there,
 * any other in its file. Each is saved, and a version of it as it was is kept.
 * @param change makes the new page; the same page when there is nothing to change
 * @throws Problem why it cannot be opened, changed or saved; episode-busy when the window does not get to it
 */
export async function changePage(
  { library, episodes, openOptions }: PageHolders,
  folder: string,
  change: (page: PageDocument) => PageDocument,
): Promise<void> {
  if (episodes.current?.folder === folder) return changeInWindow(episodes, folder, change)
  await episodes.close(folder)
  await changeEpisode(library, folder, openOptions(folder), change)
}

async function changeInWindow(
  episodes: OpenEpisodes,
  folder: string,
  change: (page: PageDocument) => PageDocument,
): Promise<void> {
  const episode = episodes.get(folder)
  const { saveState } = episode
  if (saveState.state === 'read-only') {
    throw new Problem(saveState.problem.code, saveState.problem.values)
  }
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const { page, version } = episode
    const task = pageChange(page, change(page))
    if (isEmptyChange(task)) return
    if (attempt === 1) await episode.keepVersion('before-change')
    const answer = await episodes.merges.change(folder, task, version)
    if (answer === 'refused') break
    if (answer !== 'taken') continue
    const saved = await episode.flush()
    if (isLostByClosing(saved)) throw new Problem(saved.problem.code, saved.problem.values)
    return
  }
  throw new Problem('episode-busy', { name: folder.normalize('NFC') })
}

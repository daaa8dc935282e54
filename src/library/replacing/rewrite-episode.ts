import { basename, join } from 'node:path'
import type { Episode } from '../../episode/file/episode.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { episodePath } from '../episode-path.ts'
import { EPISODE_FILE, type Library } from '../library.ts'
import { ForeignFile, refuseForeignFile } from '../merging/foreign-file.ts'
import { readWritableEpisode } from '../read-episode.ts'
import { keepVersion } from '../versions/keep-version.ts'
import { writeEpisode } from '../write-episode.ts'

export interface RewriteOptions {
  /**
   * Makes the new page. What it throws keeps the episode as it is.
   * @returns null where nothing is to change
   */
  change: (page: PageDocument) => PageDocument | null
  /** Who does it, as versions name a person. */
  author: string
  /** Looks a last time whether the episode may be changed, right before its file is replaced. */
  requireFree?: () => void
}

/** An episode that was written. */
export interface RewrittenEpisode {
  before: Episode
  after: Episode
  /** Hash of its file. */
  hash: string
}

/**
 * Changes the page of an episode that is not open here. What it was is a version first; its file is replaced
 * under its lock, and is the old or the new one whatever happens meanwhile.
 * @returns null where nothing is to change
 * @throws Problem episode-changed-since (name) when another program writes it at the same moment; or why it
 *   cannot be read, kept or written. The episode is then as it was
 */
export async function rewriteEpisode(
  library: Library,
  folder: string,
  { change, author, requireFree = () => undefined }: RewriteOptions,
): Promise<RewrittenEpisode | null> {
  const path = await episodePath(library, folder)
  const { episode, hash: hashBefore } = await readWritableEpisode(path)
  const page = change(episode.page)
  if (page === null) return null
  page.check()
  await keepVersion(path, episode, { author, kind: 'before-replace', name: null })
  const after = { ...episode, page, modifiedAt: new Date().toISOString() }
  const hash = await writeEpisode(library, path, after, async () => {
    requireFree()
    await refuseForeignFile(join(path, EPISODE_FILE), [hashBefore]).catch((error) => {
      throw error instanceof ForeignFile ? changedSince(basename(path)) : error
    })
  })
  return { before: episode, after, hash }
}

/** An episode says something else than when it was searched. */
export function changedSince(folder: string): Problem {
  return new Problem('episode-changed-since', { name: folder.normalize('NFC') })
}

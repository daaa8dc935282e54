import { join } from 'node:path'
import { pictureUses } from '../../episode/credits/picture-uses.ts'
import type { Episode } from '../../episode/file/episode.ts'
import { pageFacts, pageParts } from '../../episode/page.ts'
import { readEpisode } from '../read-episode.ts'
import { groupByFile } from './group-by-file.ts'
import type { EpisodePicture, LibraryPicture } from './library-picture.ts'
import type { EpisodeUses, UsesCache } from './uses-cache.ts'

export interface PictureListRequest {
  /** Absolute path of the library. */
  library: string
  /** The episodes in the order of the list, with the hashes of their files as far as they are known. */
  episodes: readonly { folder: string; hash: string | null }[]
  /** The pages that are open, by folder: what they say counts, and not their files. */
  openPages: ReadonlyMap<string, Episode['page']>
  cache: UsesCache
  onProgress: (done: number, total: number) => void
  signal: AbortSignal
}

/** Progress is told so often. */
const EVERY = 50

/**
 * All pictures of a library, in the order in which its episodes use them. Episodes that cannot be read are
 * left out: the list of episodes says why.
 * @throws the signal's reason when it is called off
 */
export async function listPictures(request: PictureListRequest): Promise<LibraryPicture[]> {
  const { library, episodes, openPages, cache, onProgress, signal } = request
  const uses: EpisodePicture[] = []
  for (const [done, { folder, hash }] of episodes.entries()) {
    signal.throwIfAborted()
    if (done % EVERY === 0) onProgress(done, episodes.length)
    const page = openPages.get(folder)
    const found = page ? usesOf(page) : await cache.of(hash, () => read(join(library, folder)))
    const { title, language } = found ?? {}
    for (const use of found?.uses ?? []) {
      uses.push({ folder, title: title ?? '', language: language ?? null, ...use })
    }
  }
  await cache.keep(new Set(episodes.map(({ hash }) => hash)))
  signal.throwIfAborted()
  return groupByFile(uses, (folder) => join(library, folder))
}

async function read(path: string): Promise<EpisodeUses | null> {
  try {
    return usesOf((await readEpisode(path)).episode.page)
  } catch {
    return null
  }
}

function usesOf(page: Episode['page']): EpisodeUses {
  const title = pageParts(page).title.textContent
  return { title, language: pageFacts(page).language, uses: pictureUses(page) }
}

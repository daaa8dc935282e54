import { join } from 'node:path'
import { setCredits } from '../episode/credits/set-credits.ts'
import { Problem } from '../episode/problem.ts'
import type { ChangedCredits, CreditChange, FileCredit } from '../ipc/contract.ts'
import { changeEpisode } from '../library/change-episode.ts'
import { contentHash } from '../library/content-hash.ts'
import { episodePath } from '../library/episode-path.ts'
import type { Library } from '../library/library.ts'
import type { EpisodeList } from '../library/list/episode-list.ts'
import type { OpenEpisodeOptions } from '../library/open-episode-options.ts'
import type { LibraryPicture } from '../library/picture-list/library-picture.ts'
import { listPictures } from '../library/picture-list/list-pictures.ts'
import { UsesCache } from '../library/picture-list/uses-cache.ts'
import type { OpenEpisodes } from './open-episodes.ts'
import type { Tell } from './outlet.ts'

export interface LibraryPicturesOptions {
  tell: Tell
  /** The open library; throws a Problem where there is none. */
  library: () => Library
  list: () => EpisodeList | null
  /** Absolute path of the folder with what can be made anew at any time. */
  indexFolder: string
  episodes: OpenEpisodes
  /** How an episode is opened that nobody edits. */
  openOptions: (folder: string) => OpenEpisodeOptions
}

/** The pictures of the open library. */
export class LibraryPictures {
  readonly #options: LibraryPicturesOptions
  #cache: { library: string; uses: UsesCache } | null = null
  #listing: AbortController | null = null

  constructor(options: LibraryPicturesOptions) {
    this.#options = options
  }

  /** All pictures of the library; null when it was called off, or is asked again meanwhile. */
  async list(): Promise<LibraryPicture[] | null> {
    this.cancel()
    const listing = new AbortController()
    this.#listing = listing
    const { episodes, tell } = this.#options
    const library = this.#options.library()
    const contents = this.#options.list()?.contents ?? []
    const open = contents.filter(({ folder }) => episodes.has(folder))
    try {
      return await listPictures({
        library: library.path,
        episodes: contents,
        openPages: new Map(open.map(({ folder }) => [folder, episodes.get(folder).page])),
        cache: this.#cacheOf(library.path),
        onProgress: (done, total) => tell('pictures:progress', done, total),
        signal: listing.signal,
      })
    } catch (error) {
      if (listing.signal.aborted) return null
      throw error
    }
  }

  cancel(): void {
    this.#listing?.abort()
    this.#listing = null
  }

  /**
   * Credits pictures in episodes that the window does not edit. An episode that cannot be changed stays as it
   * is, and the others go on.
   */
  async changeCredits(changes: readonly CreditChange[]): Promise<ChangedCredits> {
    const library = this.#options.library()
    const done: ChangedCredits = { folders: [], failed: [] }
    for (const { folder, credits } of changes) {
      try {
        const { episodes, openOptions } = this.#options
        if (episodes.has(folder)) await episodes.close(folder)
        await changeEpisode(library, folder, openOptions(folder), (page) =>
          setCredits(page, credits),
        )
        done.folders.push(folder)
      } catch (error) {
        done.failed.push({ folder, problem: Problem.report(error) })
      }
    }
    return done
  }

  /** What the file of a picture says of its maker; null when it says nothing, or is not there. */
  async readCredit(folder: string, src: string, language: string): Promise<FileCredit | null> {
    const { readFileCredit } = await import('../library/pictures/read-file-credit.ts')
    return readFileCredit(await episodePath(this.#options.library(), folder), src, language)
  }

  #cacheOf(library: string): UsesCache {
    if (this.#cache?.library !== library) {
      const name = `${contentHash(library).slice(0, 32)}-pictures.json`
      const path = join(this.#options.indexFolder, name)
      this.#cache = { library, uses: new UsesCache(path) }
    }
    return this.#cache.uses
  }
}

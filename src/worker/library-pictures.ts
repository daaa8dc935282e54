import { join } from 'node:path'
import {
  type CreditListFormat,
  type CreditListWords,
  creditsToCsv,
  creditsToMarkdown,
  type ListedPicture,
} from '../episode/credits/credit-list.ts'
import { setCredits } from '../episode/credits/set-credits.ts'
import { Problem } from '../episode/problem.ts'
import type { ChangedCredits, CreditChange, FileCredit } from '../ipc/contract.ts'
import { contentHash } from '../library/content-hash.ts'
import { episodePath } from '../library/episode-path.ts'
import type { Library } from '../library/library.ts'
import type { EpisodeList } from '../library/list/episode-list.ts'
import type { OpenEpisodeOptions } from '../library/open-episode-options.ts'
import type { LibraryPicture } from '../library/picture-list/library-picture.ts'
import { listPictures } from '../library/picture-list/list-pictures.ts'
import { UsesCache } from '../library/picture-list/uses-cache.ts'
import { writeDurably } from '../library/write-durably.ts'
import { changePage } from './change-page.ts'
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

/** Where a list of credits is written, and in which words. */
export interface CreditListDestination {
  /** Absolute path of its file. */
  path: string
  format: CreditListFormat
  words: CreditListWords
  /** BCP 47 tag of the language that credits are worded in. */
  language: string
}

/** The pictures of the open library. */
export class LibraryPictures {
  readonly #options: LibraryPicturesOptions
  #cache: { library: string; uses: UsesCache } | null = null
  /** What is looked for or changed. */
  #work: AbortController | null = null

  constructor(options: LibraryPicturesOptions) {
    this.#options = options
  }

  /** All pictures of the library; null when it was called off, or is asked again meanwhile. */
  async list(): Promise<LibraryPicture[] | null> {
    const { signal } = this.#begin()
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
        signal,
      })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    }
  }

  cancel(): void {
    this.#work?.abort()
    this.#work = null
  }

  /**
   * Credits pictures, episode by episode; when it is called off, the others stay as they are. So does an episode
   * that cannot be changed, and the next ones go on.
   */
  async changeCredits(changes: readonly CreditChange[]): Promise<ChangedCredits> {
    const { signal } = this.#begin()
    const { episodes, openOptions, tell } = this.#options
    const holders = { library: this.#options.library(), episodes, openOptions }
    const done: ChangedCredits = { folders: [], failed: [], isCancelled: false }
    for (const [index, { folder, credits }] of changes.entries()) {
      if (signal.aborted) return { ...done, isCancelled: true }
      tell('pictures:progress', index, changes.length)
      try {
        await changePage(holders, folder, (page) => setCredits(page, credits))
        done.folders.push(folder)
      } catch (error) {
        done.failed.push({ folder, problem: Problem.report(error) })
      }
    }
    return done
  }

  /** Writes the credits of pictures, worded as the show wants. @throws Problem why the file cannot be written */
  async writeCredits(
    pictures: readonly ListedPicture[],
    { path, format, words, language }: CreditListDestination,
  ): Promise<void> {
    const { creditTemplates } = this.#options.library().show.settings
    const write = format === 'csv' ? creditsToCsv : creditsToMarkdown
    await writeDurably(path, write(pictures, words, language, creditTemplates))
  }

  /** What the file of a picture says of its maker; null when it says nothing, or is not there. */
  async readCredit(folder: string, src: string, language: string): Promise<FileCredit | null> {
    const { readFileCredit } = await import('../library/pictures/read-file-credit.ts')
    return readFileCredit(await episodePath(this.#options.library(), folder), src, language)
  }

  #begin(): AbortController {
    this.cancel()
    this.#work = new AbortController()
    return this.#work
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

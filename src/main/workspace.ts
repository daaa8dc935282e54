import { pageParts } from '../episode/page.ts'
import { Problem } from '../episode/problem.ts'
import type { Events, LibraryInfo, OpenedEpisode, PastedSource } from '../ipc/contract.ts'
import { type AddedPicture, addPicture, type PictureSource } from '../library/add-picture.ts'
import { createEpisode } from '../library/create-episode.ts'
import { duplicateEpisode } from '../library/duplicate-episode.ts'
import { episodePath, picturePath } from '../library/episode-path.ts'
import { importInto } from '../library/import-into.ts'
import { importSource } from '../library/import-source.ts'
import type { Library } from '../library/library.ts'
import { listEpisodes } from '../library/list-episodes.ts'
import { openLibrary } from '../library/open-library.ts'
import { readReceipts } from '../library/read-receipts.ts'
import { renameEpisode } from '../library/rename-episode.ts'
import { restoreEpisode, trashEpisode } from '../library/trash-episode.ts'
import type { EpisodeSummary } from '../library/types.ts'
import { type LibraryWatcher, watchLibrary } from '../library/watch-library.ts'
import { log } from './log.ts'
import { OpenEpisodes } from './open-episodes.ts'

/** How the main side tells the window. */
export type Tell = <E extends keyof Events>(event: E, ...args: Events[E]) => void

/** The open library and its open episodes. Every change of the list is told to the window. */
export class Workspace {
  readonly #tell: Tell
  readonly #episodes: OpenEpisodes
  #library: Library | null = null
  #watcher: LibraryWatcher | null = null

  constructor(tell: Tell) {
    this.#tell = tell
    this.#episodes = new OpenEpisodes(tell, {
      onSaved: () => void this.tellLibrary(),
      onMismatch: (folder, version) =>
        log.warn(`the steps from version ${version} on do not fit ${folder}: asking for the page`),
    })
  }

  get episodes(): OpenEpisodes {
    return this.#episodes
  }

  /** @throws Problem library-missing when no library is open */
  get library(): Library {
    if (!this.#library) throw new Problem('library-missing', { name: '', path: '' })
    return this.#library
  }

  /** Makes a library the open one, in place of the one that was. */
  async enter(library: Library): Promise<LibraryInfo> {
    await this.#episodes.closeAll()
    await this.#watcher?.close()
    this.#library = library
    this.#watcher = await watchLibrary(library, {
      onChange: (folders) => this.#followDisk(folders).catch(this.#logWatching),
      onError: this.#logWatching,
    })
    return this.#info(library)
  }

  /** Absolute path of a picture in the open library; null where there is none of that name. */
  readonly pictureFile = (folder: string, name: string): string | null =>
    this.#library ? picturePath(this.#library, folder, name) : null

  /** Tells the window what the library holds now, or why it cannot be read. */
  async tellLibrary(): Promise<void> {
    if (!this.#library) return
    try {
      this.#tell('library:changed', await this.#info(this.#library), null)
    } catch (error) {
      this.#tell('library:changed', null, Problem.report(error))
    }
  }

  createEpisode(): Promise<EpisodeSummary> {
    return this.#changing(() => createEpisode(this.library))
  }

  renameEpisode(folder: string, title: string): Promise<EpisodeSummary> {
    return this.#changing(async () => {
      await this.#episodes.close(folder)
      return renameEpisode(this.library, folder, title)
    })
  }

  duplicateEpisode(folder: string, titleFor: (title: string) => string): Promise<EpisodeSummary> {
    return this.#changing(async () => {
      await this.#episodes.flush(folder)
      return duplicateEpisode(this.library, folder, titleFor)
    })
  }

  trashEpisode(folder: string): Promise<void> {
    return this.#changing(async () => {
      await this.#episodes.close(folder)
      await trashEpisode(this.library, folder)
    })
  }

  restoreEpisode(folder: string): Promise<EpisodeSummary> {
    return this.#changing(() => restoreEpisode(this.library, folder))
  }

  /** Imports each file as an episode. One that cannot be imported ends it; those before it stay. */
  importFiles(paths: readonly string[]): Promise<EpisodeSummary[]> {
    return this.#changing(async () => {
      const imported: EpisodeSummary[] = []
      for (const path of paths) imported.push(await importSource(this.library, path))
      return imported
    })
  }

  importPasted(folder: string, source: PastedSource): Promise<OpenedEpisode> {
    return this.#changing(async () => {
      await importInto(this.#episodes.get(folder), source)
      await this.#episodes.flush(folder)
      return this.#opened(folder)
    })
  }

  /** Opens an episode; the one that was open before is saved. */
  async openEpisode(folder: string): Promise<OpenedEpisode> {
    await this.#episodes.open(this.library, folder)
    return this.#opened(folder)
  }

  async addPicture(folder: string, picture: PictureSource): Promise<AddedPicture> {
    return addPicture(await episodePath(this.library, folder), picture)
  }

  /** Absolute path of an episode's folder; of the library's own for null. */
  async pathOf(folder: string | null): Promise<string> {
    return folder === null ? this.library.path : episodePath(this.library, folder)
  }

  /** Title of the page of an open episode. */
  titleOf(folder: string): string {
    return pageParts(this.#episodes.get(folder).page).title.textContent
  }

  async #opened(folder: string): Promise<OpenedEpisode> {
    const episode = this.#episodes.get(folder)
    return {
      folder,
      page: episode.page.toJSON(),
      version: episode.version,
      receipts: await readReceipts(episode.path),
      saveState: episode.saveState,
    }
  }

  async #info(library: Library): Promise<LibraryInfo> {
    return { path: library.path, name: library.show.name, episodes: await listEpisodes(library) }
  }

  async #changing<T>(change: () => Promise<T>): Promise<T> {
    const result = await change()
    await this.tellLibrary()
    return result
  }

  /** Another program changed the show; one that cannot be read now stays as it was known. */
  async #readShow(): Promise<void> {
    try {
      const { show } = await openLibrary(this.library.path)
      this.#library = { ...this.library, show }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }

  readonly #logWatching = (error: unknown): void => log.warn('watching the library', error)

  async #followDisk(folders: string[]): Promise<void> {
    if (folders.length === 0) await this.#readShow()
    await this.tellLibrary()
    await this.#episodes.checkDisk(folders)
  }
}

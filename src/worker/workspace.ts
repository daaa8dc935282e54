import { pageParts } from '../episode/page.ts'
import { Problem, type ProblemReport } from '../episode/problem.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import type { LibraryInfo, OpenedEpisode, PastedSource, ShowInfo } from '../ipc/contract.ts'
import { type AddedPicture, addPicture, type PictureSource } from '../library/add-picture.ts'
import { changeShow } from '../library/change-show.ts'
import { createEpisode } from '../library/create-episode.ts'
import { duplicateEpisode } from '../library/duplicate-episode.ts'
import { episodePath } from '../library/episode-path.ts'
import { importInto, pastedFile } from '../library/import-into.ts'
import { importSource } from '../library/import-source.ts'
import { bringBackWords, findLostWords } from '../library/journal/lost-words.ts'
import type { Library } from '../library/library.ts'
import { type EpisodeList, openEpisodeList } from '../library/list/episode-list.ts'
import { openLibrary } from '../library/open-library.ts'
import { Presence } from '../library/presence/presence.ts'
import { type ThisApp, thisApp } from '../library/presence/this-app.ts'
import { renameEpisode } from '../library/rename-episode.ts'
import { restoreEpisode, trashEpisode } from '../library/trash-episode.ts'
import type { EpisodeSummary, ListChange } from '../library/types.ts'
import { EpisodeExports } from './episode-exports.ts'
import { EpisodeVersions } from './episode-versions.ts'
import { importFiles } from './import-files.ts'
import { Imports } from './imports.ts'
import { LibraryPictures } from './library-pictures.ts'
import { OpenEpisodes } from './open-episodes.ts'
import { openedEpisode } from './opened-episode.ts'
import type { Outlet } from './outlet.ts'
import { Proofing } from './proofing.ts'
import {
  COPIED_TITLE,
  type DuplicateWords,
  type ResumePoint,
  type UnsavedEpisode,
} from './protocol.ts'
import { Replacing } from './replacing.ts'
import { showInfo } from './show-info.ts'
import type { WorkspacePaths } from './workspace-paths.ts'

/** The open library and its open episodes. Every change of the list is told to the window. */
export class Workspace {
  readonly imports: Imports
  readonly versions: EpisodeVersions
  readonly exports: EpisodeExports
  readonly replacing: Replacing
  readonly pictures: LibraryPictures
  readonly proofing: Proofing
  readonly #outlet: Outlet
  readonly #indexFolder: string
  readonly #journalFolder: string
  readonly #self: () => Promise<ThisApp>
  readonly #episodes: OpenEpisodes
  #library: Library | null = null
  #list: EpisodeList | null = null
  #presence: Presence | null = null

  /** @param author how versions name the person (see EpisodeVersions) */
  constructor(outlet: Outlet, paths: WorkspacePaths, author = '') {
    const { parserPath, searcherPath, indexFolder, journalFolder, idFile } = paths
    this.#outlet = outlet
    this.#indexFolder = indexFolder
    this.#journalFolder = journalFolder
    this.#self = () => thisApp(idFile)
    this.imports = new Imports(outlet.tell, parserPath)
    const open = (folder: string) => this.#episodes.get(folder)
    this.versions = new EpisodeVersions(outlet, author, open)
    this.exports = new EpisodeExports(open, () => this.library.show.settings)
    this.#episodes = new OpenEpisodes(outlet.tell, journalFolder, {
      onWritten: (summary, hash) => void this.#list?.noteWritten(summary, hash),
      onMismatch: (folder, reason) =>
        outlet.log('warn', `asking for the whole page of ${folder}: ${reason}`),
      onJournalFailure: (folder, error) =>
        outlet.log('warn', `the journal of ${folder} cannot be written`, error),
      onLibraryMissing: () => void this.#list?.refresh([]),
      keeperOf: (folder) => this.versions.keeperOf(folder),
      onPage: (folder) => this.proofing.noteChange(folder),
      onCurrent: () => {
        this.#keepResumePoint()
        if (!this.#episodes.current) this.#presence?.open(null)
      },
    })
    this.replacing = new Replacing({
      ...{ tell: outlet.tell, searcherPath, journalFolder, self: this.#self },
      library: () => this.library,
      summaries: () => this.#list?.summaries ?? [],
      episodes: this.#episodes,
      author: () => this.versions.author,
      onWritten: (summary, hash) => void this.#list?.noteWritten(summary, hash),
    })
    this.proofing = new Proofing({
      ...{ outlet, episodes: this.#episodes, versions: this.versions },
      threadPath: paths.proofThreadPath,
      folders: { shipped: paths.dictionariesPath, own: paths.ownDictionariesPath },
      show: () => this.library.show.settings,
    })
    this.pictures = new LibraryPictures({
      ...{ tell: outlet.tell, indexFolder, episodes: this.#episodes },
      ...{ library: () => this.library, list: () => this.#list },
      openOptions: (folder) => ({
        journalFolder,
        versions: this.versions.keeperOf(folder),
        listeners: { onWritten: (summary, hash) => void this.#list?.noteWritten(summary, hash) },
      }),
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

  /**
   * Makes a library the open one, in place of the one that was. The one that is open already is gone on
   * with, and so are its episodes: one that cannot be saved is held.
   */
  async enter(library: Library): Promise<LibraryInfo> {
    if (this.#list && this.#library?.path === library.path) {
      await this.#list.refresh([])
      return this.#info(this.#library, this.#list)
    }
    await this.#episodes.closeAll()
    await Promise.all([this.#list?.close(), this.#presence?.close(), this.replacing.leave()])
    const info = await this.#follow(library)
    this.#keepResumePoint()
    return info
  }

  /** Leaves the library: closes its episodes, saved or not, and keeps its list for the next time. */
  async leave(): Promise<void> {
    await this.#episodes.abandonAll()
    await Promise.all([this.#list?.close(), this.#presence?.close(), this.replacing.leave()])
    this.#list = null
  }

  /**
   * Goes on where a worker that died left off. What the window cannot be given back is told to it as
   * the problem of the library or of saving.
   */
  async resume({ libraryPath, episode }: ResumePoint): Promise<void> {
    this.#outlet.tell('import:running', [])
    try {
      this.#outlet.tell('library:back', await this.#follow(await openLibrary(libraryPath)))
    } catch (error) {
      this.#outlet.tell('library:missing', Problem.report(error))
      return
    }
    if (!episode) return
    try {
      await this.#episodes.resume(this.library, episode.folder, episode.ownHashes)
      this.#presence?.open(episode.folder)
    } catch (error) {
      const problem = Problem.report(error)
      this.#outlet.tell('episode:save-state', episode.folder, { state: 'failed', problem })
    }
  }

  /** Changes settings of the show, in its file. */
  async changeShow(change: Partial<ShowSettings>): Promise<ShowInfo> {
    const show = await changeShow(this.library, change)
    this.#library = { ...this.library, show }
    void this.proofing.noteShowChanged().catch(this.#logList)
    return showInfo(show)
  }

  createEpisode(): Promise<EpisodeSummary> {
    return this.#listed(createEpisode(this.library))
  }

  async renameEpisode(folder: string, title: string): Promise<EpisodeSummary> {
    await this.#episodes.close(folder)
    return this.#listed(renameEpisode(this.library, folder, title), folder)
  }

  async duplicateEpisode(folder: string, words: DuplicateWords): Promise<EpisodeSummary> {
    await this.#episodes.flush(folder)
    const titleFor = (title: string) =>
      words.copyTitle.replace(COPIED_TITLE, () => title || words.untitled)
    return this.#listed(duplicateEpisode(this.library, folder, titleFor))
  }

  async trashEpisode(folder: string): Promise<void> {
    await this.#episodes.close(folder)
    await trashEpisode(this.library, folder)
    await this.#list?.refresh([folder])
  }

  /** Makes a new episode of words whose episode is nowhere (see bringBackWords). */
  bringBack(journal: string): Promise<EpisodeSummary> {
    return this.#listed(bringBackWords(this.library, this.#journalFolder, journal))
  }

  restoreEpisode(folder: string): Promise<EpisodeSummary> {
    return this.#listed(restoreEpisode(this.library, folder))
  }

  /** Imports each file as an episode; the window is told of those that cannot be imported. */
  importFiles(paths: readonly string[]): Promise<EpisodeSummary[]> {
    return importFiles(this.imports, {
      library: this.library,
      paths,
      author: this.versions.author,
      onImported: (episode) => this.#listed(Promise.resolve(episode)),
      onFailed: (problem) => this.#outlet.tell('import:failed', problem),
    })
  }

  /** Imports text as an episode. @returns null when the person cancelled it; nothing is left behind then */
  async importText(source: PastedSource): Promise<EpisodeSummary | null> {
    const episode = await this.imports.run(null, (options) =>
      importSource(this.library, pastedFile(source), { ...options, author: this.versions.author }),
    )
    return episode && this.#listed(Promise.resolve(episode))
  }

  /** Imports text into an open, empty episode. @returns null when the person cancelled it */
  async importPasted(folder: string, source: PastedSource): Promise<OpenedEpisode | null> {
    const episode = this.#episodes.get(folder)
    const done = await this.imports.run(null, async (options) => {
      await importInto(episode, source, options)
      return true
    })
    if (!done) return null
    await this.#episodes.flush(folder)
    await episode.keepVersion('imported').catch((error) => {
      this.#outlet.log('warn', `the imported page of ${folder} is no version`, error)
    })
    return openedEpisode(folder, this.#episodes.get(folder))
  }

  /** Opens an episode; the one that was open before is saved. */
  async openEpisode(folder: string): Promise<OpenedEpisode> {
    await this.#episodes.open(this.library, folder)
    this.#presence?.open(folder)
    return openedEpisode(folder, this.#episodes.get(folder))
  }

  async addPicture(folder: string, picture: PictureSource): Promise<AddedPicture> {
    return addPicture(await episodePath(this.library, folder), picture)
  }

  /** Absolute path of an episode's folder; of the library's own for null. */
  async pathOf(folder: string | null): Promise<string> {
    return folder === null ? this.library.path : episodePath(this.library, folder)
  }

  /** The first open episode that cannot be saved, after another attempt; null when all are saved. */
  async findUnsaved(): Promise<UnsavedEpisode | null> {
    const unsaved = await this.#episodes.findUnsaved()
    if (!unsaved) return null
    const { title } = pageParts(this.#episodes.get(unsaved.folder).page)
    return { ...unsaved, title: title.textContent }
  }

  /** @returns the library as it is known; what differs is told after that */
  async #follow(library: Library): Promise<LibraryInfo> {
    const list = await openEpisodeList(library, this.#indexFolder)
    this.#library = library
    this.#list = list
    this.#presence = new Presence({
      library: library.path,
      self: this.#self,
      person: () => this.versions.author,
      onOthers: (folder, others) => this.#outlet.tell('episode:others', folder, others),
      onFailure: (error) => this.#outlet.log('warn', 'telling others what is open here', error),
    })
    const info = this.#info(library, list)
    const followed = list.follow({
      onChange: (change) => this.#tellChange(change),
      onChangedOutside: (folders) => this.#episodes.checkDisk(folders).catch(this.#logList),
      onShowChangedOutside: () => this.#readShow().catch(this.#logList),
      onMissing: (problem) => this.#tellPresence(list, problem),
      onError: this.#logList,
    })
    void followed.then(() => this.#tellLostWords(library)).catch(this.#logList)
    return info
  }

  #keepResumePoint(): void {
    const { current } = this.#episodes
    this.#outlet.keepResumePoint({
      libraryPath: this.library.path,
      episode: current && { folder: current.folder, ownHashes: current.ownHashes },
    })
  }

  #info(library: Library, list: EpisodeList): LibraryInfo {
    const { path, show } = library
    return { path, ...showInfo(show), episodes: list.summaries }
  }

  /**
   * An episode that is being made or moved, in the list when it is there.
   * @param from folder in which it was
   */
  async #listed(making: Promise<EpisodeSummary>, from?: string): Promise<EpisodeSummary> {
    const made = await making
    await this.#list?.refresh(from === undefined ? [made.folder] : [from, made.folder])
    return made
  }

  #tellChange(change: ListChange): void {
    const { path, show } = this.library
    this.#outlet.tell('library:changed', { path, ...showInfo(show), ...change })
  }

  #tellPresence(list: EpisodeList, problem: ProblemReport | null): void {
    if (problem) this.#outlet.tell('library:missing', problem)
    else this.#outlet.tell('library:back', this.#info(this.library, list))
  }

  async #tellLostWords(library: Library): Promise<void> {
    const lost = await findLostWords(library, this.#journalFolder)
    const gone = lost.filter(({ folder }) => !this.#episodes.has(folder))
    if (gone.length > 0 && library === this.#library) this.#outlet.tell('library:lost-words', gone)
  }

  /** Another program changed the show; one that cannot be read now stays as it was known. */
  async #readShow(): Promise<void> {
    try {
      const { show } = await openLibrary(this.library.path)
      this.#library = { ...this.library, show }
      await this.proofing.noteShowChanged()
      this.#tellChange({ changed: [], removed: [] })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }

  readonly #logList = (error: unknown): void =>
    this.#outlet.log('warn', 'following the library', error)
}

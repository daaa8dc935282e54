import { join } from 'node:path'
import { compareEpisodes } from '../../episode/compare-episodes.ts'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import { fileHash } from '../content-hash.ts'
import { EPISODE_FILE, type Library, SHOW_FILE } from '../library.ts'
import type { EpisodeSummary, ListChange } from '../types.ts'
import { type LibraryWatcher, type Touched, watchLibrary } from '../watch-library.ts'
import { type EpisodeEntry, readEntry } from './episode-entry.ts'
import { isSameStamp, stampOf } from './file-stamp.ts'
import { forEachConcurrent } from './for-each-concurrent.ts'
import { KeptIndex } from './kept-index.ts'
import { libraryFolders } from './library-folders.ts'
import { libraryIndexPath, readLibraryIndex } from './library-index.ts'

/** Files that are open at once at most. */
const MAX_AT_ONCE = 32
/** Without an index, so many are read before the list is shown, and the rest after that. */
const FIRST_EPISODES = 200
/** A library that is gone is looked for at this distance. */
const RETURN_MS = 2000
/** So many changes are told before the rest of the library is looked at. */
const MAX_UNTOLD = 500

export interface EpisodeListListeners {
  /** Lines of the list came, changed or went, whoever did it. */
  onChange: (change: ListChange) => void
  /** Files of these episodes hold what this process has neither written nor read before. */
  onChangedOutside: (folders: string[]) => void
  /** The same for the show's file. */
  onShowChangedOutside: () => void
  /** The library's folder went away (library-missing), or is there again (null). */
  onMissing: (problem: ProblemReport | null) => void
  /** Watching fails, or the index cannot be written: the list goes on as well as it can. */
  onError: (error: unknown) => void
}

/**
 * Opens the list of a library: as its index has it, which may be out of date until `follow` has looked;
 * without an index, as far as the episodes' files are read when the first of them can be shown.
 * @param indexFolder absolute path of the folder with the indexes
 * @throws Problem library-missing (name, path) when there is no index, and the library's folder is gone
 */
export async function openEpisodeList(library: Library, indexFolder: string): Promise<EpisodeList> {
  const indexPath = libraryIndexPath(indexFolder, library.path)
  const indexed = await readLibraryIndex(indexPath, library.path)
  const list = new EpisodeList(library, indexPath, indexed ?? [])
  if (!indexed) await list.readFirst()
  return list
}

/**
 * The list of a library's episodes, kept as the disk has it. Of each file it knows what tells that it
 * may have changed, and what it held: a change costs the reading of one file, and opening a library none.
 */
export class EpisodeList {
  readonly #library: Library
  readonly #index: KeptIndex
  /** What the index said, in order; ten thousand are mapped by folder only after they were shown. */
  readonly #indexed: readonly EpisodeEntry[]
  #byFolder: Map<string, EpisodeEntry> | null = null
  /** Looks at one folder come one after another, so that what is read last counts. */
  readonly #turns = new Map<string, Promise<void>>()
  /** Not told yet, by folder; null: it went. */
  readonly #untold = new Map<string, EpisodeSummary | null>()
  readonly #untoldOutside = new Set<string>()
  #listeners: EpisodeListListeners | null = null
  #reading: Promise<void> | null = null
  #following: Promise<void> | null = null
  #watcher: LibraryWatcher | null = null
  #returning: NodeJS.Timeout | undefined
  #isMissing = false
  #isClosed = false

  /** Use openEpisodeList. */
  constructor(library: Library, indexPath: string, indexed: readonly EpisodeEntry[]) {
    this.#library = library
    this.#indexed = indexed
    this.#index = new KeptIndex({
      path: indexPath,
      library: library.path,
      entries: () => this.#sorted(),
      onError: (error) => this.#listeners?.onError(error),
    })
  }

  /** The lines of the list in their order (compareEpisodes). */
  get summaries(): EpisodeSummary[] {
    return this.#sorted().map(({ summary }) => summary)
  }

  /** The folders of the list in their order, with the hashes of their files as far as they are known. */
  get contents(): { folder: string; hash: string | null }[] {
    return this.#sorted().map(({ summary, hash }) => ({ folder: summary.folder, hash }))
  }

  /** Begins to read all episodes. @returns when the first of them, or all, are in the list */
  async readFirst(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const noteProgress = (): void => {
        if (this.#entries.size >= FIRST_EPISODES) resolve()
      }
      this.#reading = this.#look(null, false, noteProgress)
      this.#reading.then(resolve, reject)
    })
  }

  /**
   * Compares the list with the disk, tells what differs, and from then on what changes.
   * @returns when all was looked at and is watched; never rejects
   */
  follow(listeners: EpisodeListListeners): Promise<void> {
    this.#listeners = listeners
    this.#following = this.#attempt(async () => {
      await (this.#reading ?? this.#look(null, false))
      if (this.#isClosed) return
      void this.#index.flush()
      await this.#watch()
    })
    return this.#following
  }

  /** Takes over what this process has done to the episodes in these folders. Never rejects. */
  refresh(folders: readonly string[]): Promise<void> {
    return this.#attempt(() => this.#look(folders, true))
  }

  /**
   * Takes over the line of an episode that this process has just written, without reading its file.
   * @param hash contentHash of what was written
   */
  async noteWritten(summary: EpisodeSummary, hash: string): Promise<void> {
    // The watcher will come upon the file, and have its stamp taken.
    const entry: EpisodeEntry = { summary, hash, stamp: null }
    await this.#inTurn(summary.folder, async () => this.#keep(summary.folder, entry))
    this.#tell()
  }

  /** Ends the following, and writes the index. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#returning)
    await this.#watcher?.close()
    await this.#following
    await this.#index.flush()
  }

  /** Watches the library, in place of what watched it before. */
  async #watch(): Promise<void> {
    await this.#watcher?.close()
    if (this.#isClosed) return
    this.#watcher = watchLibrary(this.#library.path, {
      isKnown: (folder, stats) =>
        isSameStamp(this.#entries.get(folder)?.stamp ?? null, stampOf(stats)),
      onTouched: (touched) => void this.#handleTouched(touched),
      onError: (error) => this.#listeners?.onError(error),
    })
    // What went away before it was watched was never there for the watcher.
    const found = await this.#watcher.ready
    await this.#look(
      [...this.#entries.keys()].filter((folder) => !found.has(folder)),
      false,
    )
  }

  /**
   * Looks at the episodes in these folders, or in all for null, and tells what differs. The library's
   * folder is listed for that: folders may have other names now.
   * @param mustRead reads files even when their stamps are the same
   */
  async #look(
    wanted: readonly string[] | null,
    mustRead: boolean,
    onProgress?: () => void,
  ): Promise<void> {
    const present = new Set(await libraryFolders(this.#library.path))
    const isBack = this.#isMissing
    this.#isMissing = false
    const folders = wanted && !isBack ? wanted : this.#allFolders(present)
    await this.#lookAtEach(folders, (folder) => present.has(folder), mustRead, onProgress)
    if (!isBack) return
    this.#listeners?.onMissing(null)
    // What watched a drive that was gone watches nothing any more.
    this.#following = this.#attempt(() => this.#watch())
  }

  /** Roughly in the order of the list: names of folders begin with the episode's number. */
  #allFolders(present: ReadonlySet<string>): string[] {
    return [...new Set([...present, ...this.#entries.keys()])].sort((a, b) => (a < b ? 1 : -1))
  }

  async #lookAtEach(
    folders: readonly string[],
    isListed: (folder: string) => boolean,
    mustRead: boolean,
    onProgress: () => void = () => undefined,
  ): Promise<void> {
    await forEachConcurrent(folders, MAX_AT_ONCE, async (folder) => {
      if (this.#isClosed) return
      await this.#inTurn(folder, () => this.#lookAt(folder, isListed(folder), mustRead))
      onProgress()
      if (this.#untold.size >= MAX_UNTOLD) this.#tell()
    })
    this.#tell()
  }

  /** @param isListed the folder is one of the library's, by the very name that it has on disk */
  async #lookAt(folder: string, isListed: boolean, mustRead: boolean): Promise<void> {
    const { path } = this.#library
    const before = this.#entries.get(folder)
    const entry = await readEntry(join(path, folder), before, mustRead)
    if (entry && entry === before && isListed) return
    // A file can be reached by the name that its folder had, in other letters, or through a link.
    const isThere = entry && (isListed || (await libraryFolders(path)).includes(folder))
    this.#noteContent(folder, before, (isThere && entry.hash) || null)
    this.#keep(folder, isThere ? entry : null)
  }

  /** Finds out whether another program wrote a file. */
  #noteContent(folder: string, before: EpisodeEntry | undefined, hash: string | null): void {
    const { path, knownContent } = this.#library
    const file = join(path, folder, EPISODE_FILE)
    const known = knownContent.get(file)
    if (known !== undefined) knownContent.set(file, hash)
    if ((known === undefined ? (before?.hash ?? null) : known) !== hash) {
      this.#untoldOutside.add(folder)
    }
  }

  #keep(folder: string, entry: EpisodeEntry | null): void {
    const before = this.#entries.get(folder)
    if (entry) this.#entries.set(folder, entry)
    else if (!this.#entries.delete(folder)) return
    this.#index.noteChange()
    if (JSON.stringify(before?.summary) === JSON.stringify(entry?.summary)) return
    this.#untold.set(folder, entry?.summary ?? null)
  }

  #tell(): void {
    if (!this.#listeners || this.#isClosed) return
    const news = [...this.#untold]
    const outside = [...this.#untoldOutside]
    this.#untold.clear()
    this.#untoldOutside.clear()
    if (news.length > 0) {
      this.#listeners.onChange({
        changed: news.flatMap(([, summary]) => summary ?? []),
        removed: news.flatMap(([folder, summary]) => (summary ? [] : [folder])),
      })
    }
    if (outside.length > 0) this.#listeners.onChangedOutside(outside)
  }

  #handleTouched({ folders, show, hasMoves }: Touched): Promise<void> {
    return this.#attempt(async () => {
      if (show) await this.#lookAtShow()
      if (hasMoves) await this.#look(folders, true)
      else await this.#lookAtEach(folders, () => true, true)
    })
  }

  async #lookAtShow(): Promise<void> {
    const { path, knownContent } = this.#library
    const file = join(path, SHOW_FILE)
    const hash = await fileHash(file)
    if (knownContent.get(file) === hash) return
    knownContent.set(file, hash)
    this.#listeners?.onShowChangedOutside()
  }

  async #inTurn(folder: string, act: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(folder) ?? Promise.resolve()).then(act)
    const settled = turn.catch(() => undefined)
    this.#turns.set(folder, settled)
    await turn.finally(() => {
      if (this.#turns.get(folder) === settled) this.#turns.delete(folder)
    })
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      const report = Problem.report(error)
      if (report.code !== 'library-missing') this.#listeners?.onError(error)
      else if (!this.#isMissing) {
        this.#isMissing = true
        this.#listeners?.onMissing(report)
        this.#waitForReturn()
      }
    }
  }

  /** Not every drive tells when it is there again. */
  #waitForReturn(): void {
    if (this.#isClosed) return
    this.#returning = setTimeout(async () => {
      await this.refresh([])
      if (this.#isMissing) this.#waitForReturn()
    }, RETURN_MS).unref()
  }

  get #entries(): Map<string, EpisodeEntry> {
    this.#byFolder ??= new Map(this.#indexed.map((entry) => [entry.summary.folder, entry]))
    return this.#byFolder
  }

  #sorted(): EpisodeEntry[] {
    const entries = this.#byFolder?.values() ?? this.#indexed
    return [...entries].sort((a, b) => compareEpisodes(a.summary, b.summary))
  }
}

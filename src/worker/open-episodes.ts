import { pageFigures } from '../episode/page-figures.ts'
import { Problem } from '../episode/problem.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import { isLostByClosing } from '../library/is-lost-by-closing.ts'
import type { Library } from '../library/library.ts'
import { type OpenEpisode, openEpisode } from '../library/open-episode.ts'
import type { ReadEpisode } from '../library/read-episode.ts'
import type { EpisodeSummary, SaveState } from '../library/types.ts'
import type { KeeperOptions } from '../library/versions/version-keeper.ts'
import { Merges } from './merges.ts'
import type { Tell } from './outlet.ts'
import type { UnsavedEpisode } from './protocol.ts'

export interface OpenEpisodesListeners {
  /** An episode was written: its line in the list, and the hash of its file. */
  onWritten: (summary: EpisodeSummary, hash: string) => void
  /** The window's page came to differ, for this reason; it is asked for the whole page. */
  onMismatch: (folder: string, reason: string) => void
  /** A change could not be written to the journal of an episode at once; it is tried again. */
  onJournalFailure: (folder: string, error: unknown) => void
  /** An episode cannot be saved, since its whole library is gone. */
  onLibraryMissing: () => void
  /** Who keeps versions of an episode, and what is to be told of that. */
  keeperOf: (folder: string) => KeeperOptions
  /** The page of an episode is another one. */
  onPage: (folder: string) => void
  /** What a successor would need to go on with the current episode has changed. */
  onCurrent: () => void
}

/** How long saving waits for the whole page of a window that was asked for it. */
const PAGE_TIMEOUT_MS = 3000

/** The figures of a page are told when no step came for this long. */
const FIGURES_PAUSE_MS = 300

/**
 * The episodes that the window edits: the current one, and the one before it, whose last steps may
 * still be on their way when the window has turned to the next.
 */
export class OpenEpisodes {
  readonly #tell: Tell
  readonly #journalFolder: string
  readonly #listeners: OpenEpisodesListeners
  /** What others wrote into the open episodes. */
  readonly merges: Merges
  /** By folder; the current one last. */
  readonly #open = new Map<string, OpenEpisode>()
  /** By folder: settled when the window has sent the whole page that it was asked for. */
  readonly #awaitingPage = new Map<string, PromiseWithResolvers<void>>()
  #current: OpenEpisode | null = null
  #figuresTimer: NodeJS.Timeout | undefined

  /** @param journalFolder absolute path of the folder for the episodes' journals */
  constructor(tell: Tell, journalFolder: string, listeners: OpenEpisodesListeners) {
    this.#tell = tell
    this.#journalFolder = journalFolder
    this.#listeners = listeners
    this.merges = new Merges(tell)
  }

  /** The episode that the window edits. */
  get current(): OpenEpisode | null {
    return this.#current
  }

  has(folder: string): boolean {
    return this.#open.has(folder)
  }

  /** @throws Problem episode-missing when it is not open */
  get(folder: string): OpenEpisode {
    const episode = this.#open.get(folder)
    if (!episode) throw new Problem('episode-missing', { name: folder.normalize('NFC') })
    return episode
  }

  /**
   * Opens an episode from its file, and closes the one before the current one. An episode that is held
   * here because it cannot be saved is gone on with as it is held.
   */
  async open(library: Library, folder: string): Promise<void> {
    const held = this.#open.get(folder)
    if (held && isLostByClosing(await held.flush())) {
      this.#open.delete(folder)
      // A window that was asked for its page has crashed since, and is given this one.
      this.#endWaiting(folder)
      this.#setCurrent(held)
      return
    }
    if (held) await this.#remove(folder, held)
    const opened = await this.#read(library, folder)
    const [before, ...earlier] = [...this.#open].reverse()
    this.#setCurrent(opened)
    void before?.[1].flush()
    for (const [other, episode] of earlier) {
      if (!isLostByClosing(await episode.flush())) await this.#remove(other, episode)
    }
  }

  /**
   * Goes on with an episode that the window edits, after the worker that held it died.
   * @param ownHashes what that worker knew of the file (see openEpisode)
   */
  async resume(library: Library, folder: string, ownHashes: readonly string[]): Promise<void> {
    this.#setCurrent(await this.#read(library, folder, ownHashes))
    this.#askForPage(folder, 'the worker that held it died')
  }

  /**
   * Follows the window; where its steps (a list of ProseMirror JSON, in text) do not fit, it is asked once
   * for the whole page.
   */
  applySteps(folder: string, version: number, stepsJson: string): void {
    if (this.#awaitingPage.has(folder)) return
    const steps = readSteps(stepsJson)
    if (steps && this.get(folder).applySteps(version, steps)) {
      this.#notePage(folder)
      return
    }
    this.#askForPage(folder, `the steps from version ${version} on do not fit`)
  }

  /**
   * Compares the page with the window's (see OpenEpisode.differsFrom); where they differ, the window is
   * asked once for the whole page.
   */
  check(folder: string, version: number, hash: number): void {
    if (this.#awaitingPage.has(folder)) return
    if (!this.#open.get(folder)?.differsFrom(version, hash)) return
    this.#askForPage(folder, `the pages differ at version ${version}`)
  }

  /**
   * Takes the window's whole page (ProseMirror JSON in text).
   * @throws SyntaxError or RangeError when it is none
   */
  replace(folder: string, pageJson: string, version: number): void {
    this.#endWaiting(folder)
    this.get(folder).replace(JSON.parse(pageJson), version)
    this.#notePage(folder)
  }

  /** Saves an episode now. @returns its state then; null when it is not open */
  async flush(folder: string): Promise<SaveState | null> {
    return (await this.#open.get(folder)?.flush()) ?? null
  }

  /** The first open episode that cannot be saved, after another attempt; null when all are saved. */
  async findUnsaved(): Promise<Omit<UnsavedEpisode, 'title'> | null> {
    for (const [folder, episode] of this.#open) {
      await this.#untilPage(folder)
      const state = await episode.flush()
      if (isLostByClosing(state)) {
        const { problem, isJournalled = false } = state
        return { folder, problem, isJournalled }
      }
    }
    return null
  }

  /** Saves and closes an episode. @throws the Problem that keeps it from being saved; it stays open then */
  async close(folder: string): Promise<void> {
    const episode = this.#open.get(folder)
    if (!episode) return
    await this.#untilPage(folder)
    const state = await episode.flush()
    if (isLostByClosing(state)) throw new Problem(state.problem.code, state.problem.values)
    await this.#remove(folder, episode)
  }

  /** Saves and closes all. @throws the Problem that keeps one from being saved; it stays open then */
  async closeAll(): Promise<void> {
    for (const folder of [...this.#open.keys()]) await this.close(folder)
  }

  /** Closes all, saved or not: the person was asked. */
  async abandonAll(): Promise<void> {
    for (const [folder, episode] of [...this.#open]) await this.#remove(folder, episode)
  }

  /** Another program changed these episodes' files. */
  async checkDisk(folders: readonly string[]): Promise<void> {
    for (const folder of folders) await this.#open.get(folder)?.checkDisk()
  }

  #notePage(folder: string): void {
    this.#tellFiguresLater(folder)
    this.#listeners.onPage(folder)
  }

  #tellFiguresLater(folder: string): void {
    clearTimeout(this.#figuresTimer)
    const tellFigures = () => {
      const page = this.#open.get(folder)?.page
      if (page) this.#tell('episode:figures', folder, pageFigures(page))
    }
    this.#figuresTimer = setTimeout(tellFigures, FIGURES_PAUSE_MS).unref()
  }

  async #read(
    library: Library,
    folder: string,
    ownHashes?: readonly string[],
  ): Promise<OpenEpisode> {
    const listeners = {
      onSaveState: (state: SaveState) => {
        this.#tell('episode:save-state', folder, state)
        if (state.state === 'failed' && state.problem.code === 'library-missing') {
          this.#listeners.onLibraryMissing()
        }
      },
      onWritten: this.#listeners.onWritten,
      onForeignFile: (theirs: ReadEpisode) => this.merges.takeIn(folder, theirs),
      onChangedOutside: () => this.#tell('episode:changed-outside', folder),
      onOwnHashes: () => {
        if (this.#current?.folder === folder) this.#listeners.onCurrent()
      },
      onBeginning: (page: PageDocument) =>
        this.#tell('episode:beginning', folder, JSON.stringify(page)),
      onJournalFailure: (error: unknown) => this.#listeners.onJournalFailure(folder, error),
    }
    const episode = await openEpisode(library, folder, {
      listeners,
      ownHashes,
      journalFolder: this.#journalFolder,
      versions: this.#listeners.keeperOf(folder),
      copyBases: this.merges.copyBases,
    })
    this.merges.begin(episode)
    return episode
  }

  #setCurrent(episode: OpenEpisode): void {
    this.#open.set(episode.folder, episode)
    this.#current = episode
    this.#listeners.onCurrent()
  }

  #askForPage(folder: string, reason: string): void {
    this.#listeners.onMismatch(folder, reason)
    this.#awaitingPage.set(folder, Promise.withResolvers())
    this.#tell('episode:resync', folder)
  }

  /** Waits for the page that the window was asked for, but not for a window that does not answer. */
  async #untilPage(folder: string): Promise<void> {
    const waiting = this.#awaitingPage.get(folder)
    if (!waiting) return
    const timer = setTimeout(waiting.resolve, PAGE_TIMEOUT_MS)
    await waiting.promise
    clearTimeout(timer)
  }

  #endWaiting(folder: string): void {
    this.#awaitingPage.get(folder)?.resolve()
    this.#awaitingPage.delete(folder)
  }

  /** Out of the map at once, so that nothing is added to an episode that is going to be closed. */
  async #remove(folder: string, episode: OpenEpisode): Promise<void> {
    this.#open.delete(folder)
    this.#endWaiting(folder)
    this.merges.end(episode)
    if (this.#current === episode) {
      this.#current = null
      this.#listeners.onCurrent()
    }
    await episode.close()
  }
}

/** @returns null for what is no list of steps */
function readSteps(stepsJson: string): unknown[] | null {
  try {
    const steps: unknown = JSON.parse(stepsJson)
    return Array.isArray(steps) && steps.length > 0 ? steps : null
  } catch {
    return null
  }
}

import { join } from 'node:path'
import type { Episode } from '../episode/file/episode.ts'
import { episodePieces } from '../episode/file/serialize-episode.ts'
import { pageHash } from '../episode/page-hash.ts'
import { Problem, type ProblemReport } from '../episode/problem.ts'
import { type PageDocument, schema } from '../episode/schema/schema.ts'
import { applySteps } from './apply-steps.ts'
import { contentHash, fileHash } from './content-hash.ts'
import { encodeText } from './encode-text.ts'
import { episodePath, statWithoutLinks } from './episode-path.ts'
import { episodeSummary } from './episode-summary.ts'
import { isLostByClosing } from './is-lost-by-closing.ts'
import { EpisodeJournal, type JournalChange } from './journal/episode-journal.ts'
import { recoverEpisode } from './journal/recover-episode.ts'
import { EPISODE_FILE, type Library } from './library.ts'
import { ForeignFile, readIfWhole, refuseForeignFile } from './merging/foreign-file.ts'
import { withState } from './merging/known-states.ts'
import { OwnCopy } from './merging/own-copy.ts'
import type { OpenEpisodeListeners, OpenEpisodeOptions } from './open-episode-options.ts'
import { requireLibrary } from './open-library.ts'
import { type ReadEpisode, readEpisode } from './read-episode.ts'
import { SaveSchedule } from './save-schedule.ts'
import type { EpisodeSummary, Recovery, SaveState } from './types.ts'
import type { VersionEntry, VersionKind } from './versions/version-entry.ts'
import { type KeeperOptions, VersionKeeper } from './versions/version-keeper.ts'
import { writeDurably } from './write-durably.ts'

/**
 * Opens an episode to work on it. What its journal has and its file lacks is brought back (see
 * `takeRecovery`), and saved.
 * @throws Problem episode-missing, episode-damaged, episode-foreign or episode-newer (name), or why the
 *   journal cannot be read
 */
export async function openEpisode(
  library: Library,
  folder: string,
  {
    listeners = {},
    ownHashes,
    journalFolder,
    versions,
    copyBases = new Map(),
  }: OpenEpisodeOptions = {},
): Promise<OpenEpisode> {
  const path = await episodePath(library, folder)
  const { onBeginning, onJournalFailure = () => undefined } = listeners
  if (journalFolder === undefined) {
    const read = await readEpisode(path, onBeginning)
    const parts = { library, folder, path, read, listeners, ownHashes, versions, copyBases }
    return new OpenEpisode(parts)
  }
  const recovered = await recoverEpisode(path, journalFolder, onBeginning)
  const { recovery, besideBase, journalFile, soundBytes } = recovered
  if (recovery?.kind === 'beside' && besideBase) {
    copyBases.set(join(path, recovery.copy), besideBase)
  }
  return new OpenEpisode({
    ...{ library, folder, path, listeners, ownHashes, versions, copyBases },
    ...recovered,
    journal: new EpisodeJournal(journalFile, path, soundBytes, onJournalFailure),
  })
}

interface OpenEpisodeParts {
  library: Library
  folder: string
  path: string
  read: ReadEpisode
  listeners: OpenEpisodeListeners
  ownHashes?: readonly string[] | undefined
  journal?: EpisodeJournal
  recovery?: Recovery | null
  versions?: KeeperOptions | undefined
  /** The episode of the file, where it is not the one that was read. */
  base?: Episode
  copyBases: Map<string, PageDocument>
}

/** How often what others write while this side saves is taken in, before it is left to the next save. */
const MAX_FOREIGN_FILES = 3

/**
 * The main side's copy of the page that a window edits. It follows the window step by step and saves
 * by itself. A file that another program changed is never overwritten before what is in it was taken in;
 * where it cannot be, this side's version is kept beside it, and the save state says so.
 */
export class OpenEpisode {
  readonly folder: string
  /** Absolute path of the episode's folder. */
  readonly path: string
  readonly #library: Library
  readonly #file: string
  readonly #onWritten: (summary: EpisodeSummary, hash: string) => void
  readonly #onForeignFile: (theirs: ReadEpisode) => Promise<boolean>
  readonly #onChangedOutside: () => void
  readonly #onOwnHashes: () => void
  readonly #journal: EpisodeJournal | null
  readonly #versions: VersionKeeper | null
  readonly #readOnly: ProblemReport | null
  readonly #saving: SaveSchedule
  readonly #ownCopy: OwnCopy
  #episode: Episode
  /** What its file was, newest first. */
  #bases: readonly Episode[]
  #version = 0
  #ownHashes: readonly string[]
  #recovery: Recovery | null

  /** Use openEpisode. */
  constructor(parts: OpenEpisodeParts) {
    const { library, folder, path, listeners, read } = parts
    const { episode, readOnly, hash } = read
    this.folder = folder
    this.path = path
    this.#recovery = parts.recovery ?? null
    this.#journal = parts.journal ?? null
    this.#library = library
    this.#file = join(path, EPISODE_FILE)
    this.#onWritten = listeners.onWritten ?? (() => undefined)
    this.#onForeignFile = listeners.onForeignFile ?? (async () => false)
    this.#onChangedOutside = listeners.onChangedOutside ?? (() => undefined)
    this.#onOwnHashes = listeners.onOwnHashes ?? (() => undefined)
    this.#readOnly = readOnly
    this.#ownCopy = new OwnCopy(path, parts.copyBases)
    this.#episode = episode
    this.#versions = parts.versions ? new VersionKeeper(path, episode, parts.versions) : null
    this.#ownHashes = parts.ownHashes ?? [hash]
    this.#bases = this.#ownHashes.includes(hash) ? [parts.base ?? episode] : []
    const { onSaveState } = listeners
    this.#saving = new SaveSchedule(
      () => this.#save(),
      (state) => onSaveState?.(this.#withJournal(state)),
    )
    if (this.#recovery?.kind === 'words') this.#saving.noteChange()
  }

  get page(): PageDocument {
    return this.#episode.page
  }

  /** What its file was since it was opened, as far as that is known: newest first. */
  get bases(): readonly Episode[] {
    return this.#bases
  }

  /** The episode as it is held here. */
  get episode(): Episode {
    return this.#episode
  }

  /** Number of steps applied since the episode was opened, or as `replace` set it. */
  get version(): number {
    return this.#version
  }

  /** Hashes of the file as it was last read or written, and as it was tried to be written since. */
  get ownHashes(): readonly string[] {
    return this.#ownHashes
  }

  /** What was found in the journal when it was opened, told once; null for nothing new. */
  takeRecovery(): Recovery | null {
    const recovery = this.#recovery
    this.#recovery = null
    return recovery
  }

  get saveState(): SaveState {
    return this.#readOnly
      ? { state: 'read-only', problem: this.#readOnly }
      : this.#withJournal(this.#saving.state)
  }

  #withJournal(state: SaveState): SaveState {
    if (state.state !== 'failed') return state
    return { ...state, isJournalled: this.#journal?.isFailing === false }
  }

  /**
   * Follows the window by steps (ProseMirror JSON) that lead on from a version.
   * @returns false when they do not fit; nothing is changed then, and the window is to be asked for its
   *   whole page. On a read-only episode: true, and nothing is changed.
   */
  applySteps(version: number, steps: readonly unknown[]): boolean {
    if (this.#readOnly) return true
    const page = version === this.#version ? applySteps(this.page, steps) : null
    if (!page) return false
    this.#accept(page, version + steps.length, { kind: 'steps', steps: [...steps] })
    return true
  }

  /**
   * True when the page is not the one that the window has: steps of its got lost, or led elsewhere.
   * What the window says of an earlier version than this one's is out of date and never differs.
   * @param hash of the window's page at `version` (see pageHash)
   */
  differsFrom(version: number, hash: number): boolean {
    if (this.#readOnly || version < this.#version) return false
    return version > this.#version || hash !== pageHash(this.page)
  }

  /**
   * Takes over a whole page (ProseMirror JSON).
   * @throws RangeError when it does not fit the schema; nothing is changed then
   */
  replace(pageJson: unknown, version: number): void {
    if (this.#readOnly) return
    const page = schema.nodeFromJSON(pageJson)
    page.check()
    if (page.type !== schema.nodes.doc) throw new RangeError(`not a page: ${page.type.name}`)
    this.#accept(page, version, { kind: 'page', page: pageJson })
  }

  /** Saves now what is not saved. @returns the state then; never rejects */
  async flush(): Promise<SaveState> {
    await this.#saving.flush()
    return this.saveState
  }

  /**
   * Keeps a version of the page as it is now, or of another one that is about to be merged into it.
   * @throws Problem when it cannot be written, or the episode is read-only
   */
  async keepVersion(
    kind: VersionKind,
    name: string | null = null,
    episode = this.#episode,
  ): Promise<VersionEntry | null> {
    if (this.#readOnly) throw new Problem(this.#readOnly.code, this.#readOnly.values)
    return (await this.#versions?.keep(episode, kind, name)) ?? null
  }

  /** Saves what is not saved, and ends. What cannot be saved is lost: ask before, after `flush`. */
  async close(): Promise<SaveState> {
    const state = await this.flush()
    this.#saving.stop()
    await this.#journal?.end(!isLostByClosing(state))
    await this.#versions?.close(this.#episode)
    return state
  }

  /** Looks whether another program changed the file; to be called when the watcher says so. */
  async checkDisk(): Promise<void> {
    const hash = await fileHash(this.#file)
    if (hash === null || this.#ownHashes.includes(hash)) return
    if (this.#saving.state.state !== 'saved') {
      await this.flush()
      return
    }
    // Half-written by another program, it is looked at again when the rest has come.
    if (await readIfWhole(this.path)) this.#onChangedOutside()
  }

  /** Every change passes here, in order. */
  #accept(page: PageDocument, version: number, change: JournalChange): void {
    const [hash = ''] = this.#ownHashes
    this.#journal?.noteChange(change, { episode: this.#episode, hash })
    this.#episode = { ...this.#episode, page, modifiedAt: new Date().toISOString() }
    this.#version = version
    this.#saving.noteChange()
  }

  /**
   * What another program's file holds is in the page: this side may write over it.
   * @param theirs the episode as it is in that file
   */
  takeOver(theirs: ReadEpisode): void {
    this.#adopt(theirs)
    this.#saving.noteChange()
  }

  #adopt({ episode, hash }: ReadEpisode): void {
    this.#bases = withState(this.#bases, episode)
    this.#episode = { ...this.#episode, unknownFields: episode.unknownFields }
    this.#setOwnHashes([...this.#ownHashes, hash])
  }

  async #save(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#write()
        return
      } catch (error) {
        if (!(error instanceof ForeignFile)) throw error
        if (attempt > MAX_FOREIGN_FILES || !(await this.#takeIn(error.hash))) {
          throw await this.#keptBeside()
        }
      }
    }
  }

  async #write(): Promise<void> {
    const episode = this.#episode
    const bytes = encodeText(episodePieces(episode))
    const hash = contentHash(bytes)
    // A save that fails may have come as far as the file: what it wrote is still ours.
    this.#setOwnHashes([...new Set([...this.#ownHashes, hash])])
    this.#library.knownContent.set(this.#file, hash)
    // Before anything is waited for: behind a later change, this would say that the file has that, too.
    await this.#journal?.noteFile(hash)
    await this.#requireFolder()
    await writeDurably(this.#file, bytes, () => refuseForeignFile(this.#file, this.#ownHashes))
    this.#setOwnHashes([hash])
    this.#bases = withState(this.#bases, episode)
    if (episode === this.#episode) this.#journal?.noteSaved()
    await this.#ownCopy.setAside()
    this.#onWritten(episodeSummary(this.folder, episode), hash)
    this.#versions?.noteSaved(episode)
  }

  #setOwnHashes(hashes: readonly string[]): void {
    this.#ownHashes = hashes
    this.#onOwnHashes()
  }

  /**
   * Without its folder (moved away, or not synced yet) a lone file would be half an episode.
   * @throws Problem episode-missing (name); library-missing (name, path) when all of the library is gone
   */
  async #requireFolder(): Promise<void> {
    if ((await statWithoutLinks(this.path))?.isDirectory()) return
    await requireLibrary(this.#library.path)
    throw new Problem('episode-missing', { name: this.folder.normalize('NFC') })
  }

  /** @returns whether all that is in the file with this hash is in the page now */
  async #takeIn(hash: string): Promise<boolean> {
    const theirs = await readIfWhole(this.path)
    if (theirs?.hash !== hash || theirs.readOnly || theirs.episode.id !== this.#episode.id) {
      return false
    }
    if (!(await this.#onForeignFile(theirs))) return false
    this.#adopt(theirs)
    return true
  }

  /** Keeps this side's version beside the file. @returns what to tell: episode-changed-outside (name, copy) */
  async #keptBeside(): Promise<Problem> {
    const copy = await this.#ownCopy.keep(this.#episode, this.#bases[0])
    return new Problem('episode-changed-outside', { name: this.folder.normalize('NFC'), copy })
  }
}

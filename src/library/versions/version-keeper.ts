import type { Episode } from '../../episode/file/episode.ts'
import { keepVersion } from './keep-version.ts'
import { thinVersions } from './thin-versions.ts'
import type { VersionEntry, VersionKind } from './version-entry.ts'

/** Between two versions that are kept by themselves while somebody writes. */
const BETWEEN_MS = 5 * 60 * 1000
/** After a failure, so long nothing is tried. */
const RETRY_MS = 60 * 1000
/** So many failures in a row are told as ones that last. */
const LASTING_FAILURES = 3

export interface KeeperOptions {
  /** The person at this machine, as versions name them. */
  author: () => string
  now?: () => Date
  /** A version was kept by itself. */
  onKept?: () => void
  /**
   * A version could not be kept, for the first time in a row or (`isLasting`) again and again. What is
   * written is safe all the same.
   */
  onFailure?: (error: unknown, isLasting: boolean) => void
}

/**
 * Keeps versions of an open episode by itself: as it was opened, before the first change to it is saved;
 * every five minutes in which something was saved; and as it is left. All of it comes after a save, on
 * nobody's way: what fails here is told, and nothing else fails by it.
 */
export class VersionKeeper {
  readonly #path: string
  readonly #author: () => string
  readonly #now: () => Date
  readonly #onKept: () => void
  readonly #onFailure: (error: unknown, isLasting: boolean) => void
  /** The last state that is a version, or needs to be none: the one that was opened. */
  #known: Episode
  #isOpenedKept = false
  #nextMs = 0
  #failures = 0
  #running: Promise<unknown> = Promise.resolve()

  /**
   * @param path absolute path of the episode's folder
   * @param opened the episode as it was opened
   */
  constructor(path: string, opened: Episode, { author, now, onKept, onFailure }: KeeperOptions) {
    this.#path = path
    this.#known = opened
    this.#author = author
    this.#now = now ?? (() => new Date())
    this.#onKept = onKept ?? (() => undefined)
    this.#onFailure = onFailure ?? (() => undefined)
    // An empty page is no version: nobody wants it back.
    if (opened.page.textContent === '') this.#noteKept(opened)
  }

  /** The episode's file was written. Never throws. */
  noteSaved(episode: Episode): void {
    this.#inTurn(() => this.#keepIfDue(episode))
  }

  /**
   * Keeps a version that was asked for, after those that are under way.
   * @throws Problem when it cannot be written
   */
  async keep(
    episode: Episode,
    kind: VersionKind,
    name: string | null,
  ): Promise<VersionEntry | null> {
    await this.#running
    const entry = await this.#keep(episode, kind, name)
    this.#noteKept(episode)
    return entry
  }

  /** Settles when what was begun is done. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** Keeps the episode as it is left, where it was changed, and thins the versions. Never rejects. */
  async close(episode: Episode): Promise<void> {
    this.#inTurn(async () => {
      if (episode.page.eq(this.#known.page)) return
      await this.#keepOpened()
      await this.#keep(episode, 'automatic', null)
      this.#noteKept(episode)
      await thinVersions(this.#path, this.#now())
    })
    await this.#running
  }

  async #keepIfDue(episode: Episode): Promise<void> {
    const nowMs = this.#now().getTime()
    if (nowMs < this.#nextMs || episode.page.eq(this.#known.page)) return
    if (!this.#isOpenedKept) {
      await this.#keepOpened()
      return
    }
    await this.#keep(episode, 'automatic', null)
    this.#noteKept(episode)
    await thinVersions(this.#path, this.#now())
  }

  /** What was opened is a version before what came after it. */
  async #keepOpened(): Promise<void> {
    if (this.#isOpenedKept) return
    await this.#keep(this.#known, 'automatic', null)
    this.#isOpenedKept = true
    this.#nextMs = this.#now().getTime() + BETWEEN_MS
  }

  async #keep(
    episode: Episode,
    kind: VersionKind,
    name: string | null,
  ): Promise<VersionEntry | null> {
    const as = { author: this.#author(), kind, name, now: this.#now() }
    const entry = await keepVersion(this.#path, episode, as)
    this.#failures = 0
    if (entry && kind === 'automatic') this.#onKept()
    return entry
  }

  #noteKept(episode: Episode): void {
    this.#known = episode
    this.#isOpenedKept = true
    this.#nextMs = this.#now().getTime() + BETWEEN_MS
  }

  #inTurn(task: () => Promise<void>): void {
    this.#running = this.#running.then(task).catch((error: unknown) => {
      this.#failures += 1
      this.#nextMs = this.#now().getTime() + RETRY_MS
      const isLasting = this.#failures === LASTING_FAILURES
      if (this.#failures === 1 || isLasting) this.#onFailure(error, isLasting)
    })
  }
}

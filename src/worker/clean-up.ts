import type { Alteration } from '../episode/clean-up/alteration.ts'
import { Problem } from '../episode/problem.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import type { CleanUpNews } from '../ipc/contract.ts'
import {
  allowAlteration,
  beginTypoOnly,
  endTypoOnly,
  readPageBefore,
  readTypoOnly,
  type TypoOnly,
} from '../library/proofing/typo-only.ts'
import type { EpisodeVersions } from './episode-versions.ts'
import type { OpenEpisodes } from './open-episodes.ts'
import type { Outlet } from './outlet.ts'
import type { ReviewCleanUp } from './proof-messages.ts'

export interface CleanUpOptions {
  outlet: Outlet
  episodes: OpenEpisodes
  versions: Pick<EpisodeVersions, 'keep' | 'author'>
  show: () => ShowSettings
  /** To the thread that proofreads: it has the dictionaries. */
  send: (message: ReviewCleanUp) => void
}

/** A page is compared as a whole, so edits are taken together for longer than for proofreading. */
const PAUSE_MS = 400

interface Followed {
  id: number
  folder: string
  typoOnly: TypoOnly
  found: readonly Alteration[] | null
  problem: CleanUpNews['problem']
}

/** Tells of the page that is proofread what changed beyond its spelling, where nothing but typos is to change. */
export class CleanUp {
  readonly #options: CleanUpOptions
  #followed: Followed | null = null
  /** Counts starts and stops: one that was waiting knows by it that it is out of date. */
  #turn = 0
  #timer: NodeJS.Timeout | undefined

  constructor(options: CleanUpOptions) {
    this.#options = options
  }

  /**
   * Follows the page that is proofread under this id. That its version is gone is told, and nothing fails by it.
   * @param folder of an open episode
   */
  async start(folder: string, id: number): Promise<void> {
    const { episodes } = this.#options
    this.stop()
    const turn = this.#turn
    const { path } = episodes.get(folder)
    const typoOnly = await readTypoOnly(path)
    if (turn !== this.#turn) return
    if (!typoOnly) return this.#options.outlet.tell('clean-up:news', folder, null)
    const followed: Followed = { id, folder, typoOnly, found: null, problem: null }
    this.#followed = followed
    this.#tell()
    try {
      const before = await readPageBefore(path, typoOnly)
      if (this.#followed === followed) this.#send(JSON.stringify(before))
    } catch (error) {
      followed.problem = Problem.report(error)
      this.#tell()
    }
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#turn += 1
    this.#followed = null
  }

  /** The page was changed. */
  noteChange(folder: string): void {
    const followed = this.#followed
    if (followed?.folder !== folder || followed.problem) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#send(null), PAUSE_MS).unref()
  }

  /** The thread has compared the page. */
  take(id: number, found: readonly Alteration[]): void {
    if (this.#followed?.id !== id) return
    this.#followed.found = found
    this.#tell()
  }

  /**
   * From now on nothing but typos is to change: the page is kept as a version, to compare with.
   * @param versionName what the version is called
   */
  async begin(folder: string, versionName: string): Promise<void> {
    const { episodes, versions } = this.#options
    const { path } = episodes.get(folder)
    if (await readTypoOnly(path)) return
    const version = await versions.keep(folder, { kind: 'named', name: versionName })
    if (version === null) return
    const since = new Date().toISOString()
    await beginTypoOnly(path, { version, since, by: versions.author })
  }

  /** From now on anything may change. */
  async end(folder: string): Promise<void> {
    await endTypoOnly(this.#options.episodes.get(folder).path)
  }

  /** An alteration is right, for everybody who works on the page; or is to be told again. */
  async allow(folder: string, key: string, isAllowed: boolean): Promise<void> {
    const { path } = this.#options.episodes.get(folder)
    await allowAlteration(path, key, isAllowed)
    const typoOnly = await readTypoOnly(path)
    if (this.#followed?.folder !== folder || !typoOnly) return
    this.#followed.typoOnly = typoOnly
    this.#tell()
  }

  /** @param before the page to compare with, as JSON; null: the one that was sent last */
  #send(before: string | null): void {
    const followed = this.#followed
    const { episodes, send, show } = this.#options
    if (!followed || !episodes.has(followed.folder)) return
    const after = JSON.stringify(episodes.get(followed.folder).page)
    send({ type: 'review', id: followed.id, before, after, freeWords: show().typoOnlyFreeWords })
  }

  #tell(): void {
    if (!this.#followed) return
    const { folder, typoOnly, found, problem } = this.#followed
    const { since, by, version, allowed } = typoOnly
    const alterations = found?.filter(({ key }) => !allowed.includes(key)) ?? null
    const news = { since, by, version, alterations, problem }
    this.#options.outlet.tell('clean-up:news', folder, news)
  }
}

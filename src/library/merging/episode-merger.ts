import { join } from 'node:path'
import type { Episode } from '../../episode/file/episode.ts'
import type { MergeChoice } from '../../episode/merging/merge-difference.ts'
import { type MergedPages, mergePages } from '../../episode/merging/merge-pages.ts'
import { isEmptyChange, type PageChange, pageChange } from '../../episode/merging/page-change.ts'
import { showDifference } from '../../episode/merging/show-difference.ts'
import { Problem } from '../../episode/problem.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { type ConflictedCopy, findCopies, readCopy } from '../conflicted-copies/find-copies.ts'
import { setAside } from '../conflicted-copies/set-aside.ts'
import { contentHash } from '../content-hash.ts'
import type { OpenEpisode } from '../open-episode.ts'
import { type ReadEpisode, readWritableEpisode } from '../read-episode.ts'
import type { Comparison, FoundCopy } from '../types.ts'
import { chooseBase } from './choose-base.ts'
import { latestVersions } from './latest-versions.ts'

/** What the window is asked to do to its page, and to tell the person. */
export interface MergeRequest {
  change: PageChange
  /** Number of steps that led to the page that the change is for. */
  version: number
  /** How many places are taken from the other side; null: the person asked for it, and needs no telling. */
  taken: number | null
}

/** The window's answer: done; its page is another one by now; or it has no such page. */
export type MergeAnswer = 'taken' | 'stale' | 'refused'

export interface EpisodeMergerOptions {
  episode: OpenEpisode
  ask: (request: MergeRequest) => Promise<MergeAnswer>
  /** What versions that were kept beside a file came from (see openEpisode). */
  copyBases: ReadonlyMap<string, PageDocument>
  /** Keeps an episode as a version before another one is merged into it. */
  keepBefore: (episode: Episode) => Promise<unknown>
}

/** A person who types is ahead of us now and then, but pauses. */
const MAX_ATTEMPTS = 5

/** Merges into an open episode what other people and programs wrote. Its window does what is to be done. */
export class EpisodeMerger {
  readonly #episode: OpenEpisode
  readonly #ask: EpisodeMergerOptions['ask']
  readonly #copyBases: ReadonlyMap<string, PageDocument>
  readonly #keepBefore: (episode: Episode) => Promise<unknown>
  /** Hash of the file before whose merge versions were kept last: it may be tried again and again. */
  #keptBefore: string | null = null
  /** The last merge, to be undone. */
  #last: { before: PageDocument; after: PageDocument } | null = null

  constructor({ episode, ask, copyBases, keepBefore }: EpisodeMergerOptions) {
    this.#episode = episode
    this.#ask = ask
    this.#copyBases = copyBases
    this.#keepBefore = keepBefore
  }

  /**
   * Takes what the episode's file holds into the page, where nothing in it is in conflict with what is
   * unsaved here.
   * @returns whether all of it is in the page now
   */
  async takeIn({ episode, hash }: ReadEpisode): Promise<boolean> {
    const base = await this.#baseOf(episode)
    if (!base) return false
    const merge = () => mergePages(base, this.#episode.page, episode.page)
    if (merge().conflicts.length > 0) return false
    if (merge().taken > 0 && this.#keptBefore !== hash) {
      await this.#keepBefore(this.#episode.episode)
      await this.#keepBefore(episode)
      this.#keptBefore = hash
    }
    const isDone = await this.#put(merge, (merged) => merged.taken)
    return isDone && isAllIn(merge())
  }

  /** The conflicted copies beside the file that say something which the page does not. */
  async findCopies(): Promise<FoundCopy[]> {
    const { path, episode } = this.#episode
    const copies = await findCopies(path, episode.id)
    const isNews = (copy: ConflictedCopy) =>
      mergePages(null, this.#episode.page, copy.episode.page).differences.length > 0
    return copies.filter(isNews).map(({ name, origin }) => ({ name, origin }))
  }

  /**
   * Compares the page with another version of it.
   * @param copy name of a conflicted copy; null: the episode's file
   * @throws Problem when that cannot be read
   */
  async compare(copy: string | null): Promise<Comparison> {
    const other = await this.#read(copy)
    return this.#comparison(other, this.#merge(other))
  }

  /**
   * Puts the other version into the page as the person chose, and saves.
   * @param stamp of the comparison that they saw
   * @param choices by key of a difference; what is left out becomes what the comparison said
   * @returns null when it is done; the new comparison when something was changed meanwhile
   * @throws Problem when the other version cannot be read
   */
  async finish(
    copy: string | null,
    stamp: string,
    choices: Readonly<Record<string, MergeChoice>>,
  ): Promise<Comparison | null> {
    // The words that are not chosen are beside the file then, to the last one.
    if (copy === null) await this.#episode.flush()
    const other = await this.#read(copy)
    const before = this.#comparison(other, this.#merge(other))
    if (before.stamp !== stamp) return before
    await this.#keepBefore(this.#episode.episode)
    if (!other.copy) await this.#keepBefore(other.episode)
    const choose = (key: string) => (Object.hasOwn(choices, key) ? choices[key] : undefined)
    const merge = () => mergePages(other.base, this.#episode.page, other.episode.page, choose)
    if (merge().conflicts.length > 0 || !(await this.#put(merge, () => null))) {
      return this.#comparison(other, this.#merge(other))
    }
    if (!other.copy) this.#episode.takeOver(other)
    const { state } = await this.#episode.flush()
    if (other.copy && state === 'saved') await setAside(this.#episode.path, other.copy)
    return null
  }

  /** Takes the last merge back; what was changed since in the same places stays. */
  async undo(): Promise<void> {
    const last = this.#last
    if (!last) return
    const merge = () => mergePages(last.after, this.#episode.page, last.before)
    if (await this.#put(merge, () => null)) this.#last = null
  }

  async #put(
    merge: () => MergedPages,
    tell: (merged: MergedPages) => number | null,
  ): Promise<boolean> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const { page: before, version } = this.#episode
      const merged = merge()
      const change = pageChange(before, merged.page)
      if (isEmptyChange(change)) return true
      const answer = await this.#ask({ change, version, taken: tell(merged) })
      if (answer === 'taken') {
        this.#last = { before, after: merged.page }
        return true
      }
      if (answer === 'refused') return false
    }
    return false
  }

  async #read(copy: string | null): Promise<OtherVersion> {
    const { path, episode } = this.#episode
    if (copy === null) {
      const read = await readWritableEpisode(path)
      return { ...read, copy: null, base: await this.#baseOf(read.episode) }
    }
    const found = await readCopy(path, copy, episode.id)
    if (!found) throw new Problem('file-missing', { name: copy, path: join(path, copy) })
    const known = this.#copyBases.get(join(path, copy))
    return {
      ...{ episode: found.episode, hash: found.hash, readOnly: null, copy: found },
      base: known ?? (await this.#baseOf(found.episode)),
    }
  }

  /** What this page and another version of it came from. */
  async #baseOf({ page, modifiedAt }: Episode): Promise<PageDocument | null> {
    const { path, bases } = this.#episode
    const earlier = [...bases, ...(await latestVersions(path))]
    // What was changed later than the other version is nothing that it came from.
    const possible = earlier
      .filter((each) => each.modifiedAt <= modifiedAt)
      .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1))
    return chooseBase(
      possible.map((each) => each.page),
      this.#episode.page,
      page,
    )
  }

  #merge({ base, episode }: OtherVersion): MergedPages {
    return mergePages(base, this.#episode.page, episode.page)
  }

  #comparison({ copy, episode }: OtherVersion, { differences }: MergedPages): Comparison {
    const language: string = this.#episode.page.attrs.language ?? 'de'
    const shown = differences.map((difference) => showDifference(difference, language))
    return {
      copy: copy?.name ?? null,
      origin: copy?.origin ?? null,
      modifiedAt: episode.modifiedAt,
      differences: shown,
      stamp: contentHash(JSON.stringify([episode.page, differences])),
    }
  }
}

/** Another version of the page, and what both came from; null: nobody knows. */
interface OtherVersion extends ReadEpisode {
  copy: ConflictedCopy | null
  base: PageDocument | null
}

/** Nothing of theirs is left out. */
const isAllIn = ({ taken, conflicts }: MergedPages): boolean =>
  taken === 0 && conflicts.length === 0

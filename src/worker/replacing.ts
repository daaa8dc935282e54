import { pageChange } from '../episode/merging/page-change.ts'
import { pageHash } from '../episode/page-hash.ts'
import { Problem } from '../episode/problem.ts'
import type { Hit } from '../episode/replacing/find-hits.ts'
import type { PageHit } from '../episode/replacing/find-in-page.ts'
import {
  placesIn,
  putBack,
  type ReplacedPart,
  replacedParts,
} from '../episode/replacing/put-back.ts'
import { chosenHits, replaceInPage } from '../episode/replacing/replace-in-page.ts'
import type { SearchRule } from '../episode/replacing/replace-rule.ts'
import { parseReplacement } from '../episode/replacing/replacement.ts'
import type { PageDocument } from '../episode/schema/schema.ts'
import type {
  FoundInLibrary,
  LibrarySearch,
  ReplaceReport,
  ReplaceRequest,
  ShownHit,
  SkippedEpisode,
} from '../ipc/replacing.ts'
import { episodePath } from '../library/episode-path.ts'
import { episodeSummary } from '../library/episode-summary.ts'
import { findJournalOfPath } from '../library/journal/find-journal.ts'
import type { Library } from '../library/library.ts'
import { lookElsewhere } from '../library/presence/look-elsewhere.ts'
import type { ThisApp } from '../library/presence/this-app.ts'
import { changedSince, rewriteEpisode } from '../library/replacing/rewrite-episode.ts'
import { Searcher } from '../library/replacing/searcher.ts'
import type { EpisodeSummary } from '../library/types.ts'
import type { OpenEpisodes } from './open-episodes.ts'
import type { Tell } from './outlet.ts'

/** More places nobody looks through. */
const MAX_HITS = 10_000

export interface ReplacingOptions {
  tell: Tell
  /** Absolute path of the entry of a thread that searches. */
  searcherPath: string
  /** Absolute path of the folder in which the journals of open episodes are kept. */
  journalFolder: string
  /** The open library. @throws Problem library-missing when none is open */
  library: () => Library
  /** Its episodes, in their order. */
  summaries: () => readonly EpisodeSummary[]
  episodes: OpenEpisodes
  /** How versions name the person. */
  author: () => string
  /** This app, as its notes name it. */
  self: () => Promise<ThisApp>
  /** An episode that is not open here was written. */
  onWritten: (summary: EpisodeSummary, hash: string) => void
}

/** What a search found, as long as it is the last one. */
interface Found {
  id: number
  rules: readonly SearchRule[]
  pages: Map<string, { title: string; hash: number; hits: PageHit[] }>
}

/** An episode in which something was replaced, to be taken back. */
interface Replaced {
  folder: string
  title: string
  parts: ReplacedPart[]
}

/** What is to be done to an episode. */
interface Task {
  folder: string
  title: string
  /** Makes the new page; null where nothing is to change. @throws Problem that keeps the page as it is */
  change: (page: PageDocument) => PageDocument | null
  /** How many places were changed, when that is done. */
  places: (before: PageDocument, after: PageDocument) => number
}

/**
 * Find and replace across the library. Episodes are searched in a thread of their own, from their files or, an
 * open one, as it is held here. What is replaced is what was shown: an episode that says something else by then
 * is left as it is, and the report says so.
 */
export class Replacing {
  readonly #options: ReplacingOptions
  readonly #searcher: Searcher
  /** For the patterns of the find bar, so that neither search waits for the other. */
  readonly #barSearcher: Searcher
  #barSearch = new AbortController()
  #running = new AbortController()
  #found: Found | null = null
  #replaced: Replaced[] = []
  #lastId = 0

  constructor(options: ReplacingOptions) {
    this.#options = options
    this.#searcher = new Searcher({ entry: options.searcherPath })
    this.#barSearcher = new Searcher({ entry: options.searcherPath })
  }

  /**
   * The places of some texts that a pattern finds. A later question calls the one before it off.
   * @returns null when it was called off
   * @throws Problem as Searcher does
   */
  async findInTexts(rule: SearchRule, texts: readonly string[]): Promise<Hit[][] | null> {
    this.#barSearch.abort()
    this.#barSearch = new AbortController()
    const { signal } = this.#barSearch
    return unlessAborted(signal, () => this.#barSearcher.findInTexts(texts, rule, signal))
  }

  /**
   * Searches the library, or one episode.
   * @returns null when it was called off
   * @throws Problem pattern-unclosed, pattern-invalid or pattern-too-slow
   */
  async find({ rules, folder }: LibrarySearch): Promise<FoundInLibrary | null> {
    const signal = this.#begin()
    this.#found = null
    return unlessAborted(signal, async () => {
      const all = this.#options.summaries()
      const summaries = folder === null ? all : all.filter((summary) => summary.folder === folder)
      this.#lastId += 1
      const found: Found = { id: this.#lastId, rules, pages: new Map() }
      const skipped: SkippedEpisode[] = []
      let count = 0
      let searched = 0
      for (const summary of summaries) {
        if (count >= MAX_HITS) break
        try {
          count += await this.#findInEpisode(summary, found, signal)
        } catch (error) {
          if (signal.aborted || isOfRules(error)) throw error
          const { folder, title } = summary
          skipped.push({ folder, title, problem: Problem.report(error) })
        }
        searched += 1
        this.#tellProgress(searched, summaries.length)
      }
      this.#found = found
      const episodes = [...found.pages].map(([folder, { title, hits }]) => ({
        ...{ folder, title },
        hits: hits.map(shownHit),
      }))
      const isCut = searched < summaries.length
      return { id: found.id, episodes, skipped, searched, isCut }
    })
  }

  /** Calls off what is running: a search at once, replacing after the episode that is being written. */
  cancel(): void {
    this.#running.abort()
  }

  /**
   * Replaces what was found and chosen, episode by episode: each is the old or the new one, whatever happens.
   * @throws Problem group-unknown (group), or search-outdated when it was not the last one; nothing is changed then
   */
  async replace({ id, replacements, inLinks, episodes }: ReplaceRequest): Promise<ReplaceReport> {
    const found = this.#found
    const signal = this.#begin()
    if (found?.id !== id) throw new Problem('search-outdated')
    const parsed = found.rules.map((rule, index) =>
      parseReplacement({ ...rule, replacement: replacements[index] ?? '' }),
    )
    const replaced: Replaced[] = []
    const tasks = episodes.flatMap(({ folder, left }): Task[] => {
      const page = found.pages.get(folder)
      const hits = page ? chosenHits(page.hits, inLinks, new Set(left)) : []
      if (!page || hits.length === 0) return []
      const { title, hash } = page
      const change = (now: PageDocument) => {
        if (pageHash(now) !== hash) throw changedSince(folder)
        return replaceInPage(now, hits, parsed)
      }
      const places = (before: PageDocument, after: PageDocument) => {
        replaced.push({ folder, title, parts: replacedParts(before, after, hits) })
        return hits.length
      }
      return [{ folder, title, change, places }]
    })
    this.#found = null
    this.#replaced = replaced
    return this.#changeEach(tasks, signal)
  }

  /** Takes back what was replaced last, wherever it is still as it was put there. */
  async undo(): Promise<ReplaceReport> {
    const signal = this.#begin()
    const changed = new Map<string, ReplacedPart[]>()
    const tasks = this.#replaced.map(({ folder, title, parts }): Task => {
      const change = (page: PageDocument) => {
        const back = putBack(page, parts)
        changed.set(folder, back.changed)
        return back.page
      }
      return {
        folder,
        title,
        change,
        places: () => placesIn(parts) - placesIn(changed.get(folder) ?? []),
      }
    })
    const report = await this.#changeEach(tasks, signal)
    const settled = new Set(report.done.map(({ folder }) => folder))
    const kept = this.#replaced.flatMap(({ folder, title }): SkippedEpisode[] => {
      const count = placesIn(changed.get(folder) ?? [])
      if (count === 0 || report.skipped.some((skipped) => skipped.folder === folder)) return []
      settled.add(folder)
      const values = { name: title || folder.normalize('NFC'), count }
      return [{ folder, title, problem: { code: 'replacing-not-undone', values } }]
    })
    // What could not be reached now can be taken back later.
    this.#replaced = this.#replaced.filter(({ folder }) => !settled.has(folder))
    return { ...report, skipped: [...report.skipped, ...kept] }
  }

  /** The library is left: what was found and replaced in it is forgotten, and nothing goes on. */
  async leave(): Promise<void> {
    this.#begin()
    this.#barSearch.abort()
    this.#found = null
    this.#replaced = []
    await Promise.all([this.#searcher.end(), this.#barSearcher.end()])
  }

  async #changeEach(tasks: readonly Task[], signal: AbortSignal): Promise<ReplaceReport> {
    const { library, self } = this.#options
    const report: ReplaceReport = { done: [], skipped: [], isCancelled: false }
    const requireClosedElsewhere = await lookElsewhere(library(), await self())
    for (const [index, task] of tasks.entries()) {
      if (signal.aborted) return { ...report, isCancelled: true }
      const { folder, title } = task
      try {
        const changed = await this.#change(task, requireClosedElsewhere)
        if (changed) report.done.push({ folder, title, places: task.places(...changed) })
      } catch (error) {
        report.skipped.push({ folder, title, problem: Problem.report(error) })
      }
      this.#tellProgress(index + 1, tasks.length)
    }
    return report
  }

  /** @returns the page before and after; null where nothing was to change */
  async #change(
    { folder, change }: Task,
    requireClosedElsewhere: (folder: string) => void,
  ): Promise<[PageDocument, PageDocument] | null> {
    const { episodes, library, journalFolder, author, onWritten } = this.#options
    if (episodes.current?.folder === folder) return this.#changeInWindow(folder, change)
    await episodes.close(folder)
    requireClosedElsewhere(folder)
    if (await findJournalOfPath(journalFolder, await episodePath(library(), folder))) {
      throw new Problem('episode-unsaved', { name: folder.normalize('NFC') })
    }
    const requireFree = () => {
      if (episodes.has(folder)) throw changedSince(folder)
    }
    const options = { change, author: author(), requireFree }
    const rewritten = await rewriteEpisode(library(), folder, options)
    if (!rewritten) return null
    const { before, after, hash } = rewritten
    onWritten(episodeSummary(folder, after), hash)
    return [before.page, after.page]
  }

  /** The window makes the edit, as one that undo takes back there, too. */
  async #changeInWindow(
    folder: string,
    change: Task['change'],
  ): Promise<[PageDocument, PageDocument] | null> {
    const { episodes } = this.#options
    const episode = episodes.get(folder)
    if (episode.saveState.state === 'read-only') {
      const { code, values } = episode.saveState.problem
      throw new Problem(code, values)
    }
    const { page: before, version } = episode
    const after = change(before)
    if (after === null) return null
    await episode.keepVersion('before-replace')
    const answer = await episodes.merges.change(folder, pageChange(before, after), version)
    if (answer !== 'taken') throw changedSince(folder)
    await episodes.flush(folder)
    return [before, after]
  }

  /** @returns how many places were found */
  async #findInEpisode(
    { folder, problem }: EpisodeSummary,
    { rules, pages }: Found,
    signal: AbortSignal,
  ): Promise<number> {
    if (problem) throw new Problem(problem.code, problem.values)
    const { episodes, library } = this.#options
    const searched = episodes.has(folder)
      ? ({ kind: 'page', pageJson: JSON.stringify(episodes.get(folder).page) } as const)
      : ({ kind: 'file', path: await episodePath(library(), folder) } as const)
    const page = await this.#searcher.findInPage(searched, rules, signal)
    if (page.hits.length > 0) pages.set(folder, page)
    return page.hits.length
  }

  #tellProgress(done: number, total: number): void {
    this.#options.tell('replacing:progress', { done, total })
  }

  /** One thing at a time: what was running is called off. */
  #begin(): AbortSignal {
    this.#running.abort()
    this.#running = new AbortController()
    return this.#running.signal
  }
}

/** Whether a problem is one of what is looked for, and not of an episode. */
const isOfRules = (error: unknown): boolean =>
  error instanceof Problem && error.code.startsWith('pattern-')

async function unlessAborted<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

const shownHit = ({ from: _from, to: _to, groups: _groups, ...shown }: PageHit): ShownHit => shown

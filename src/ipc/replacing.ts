import type { ProblemReport } from '../episode/problem.ts'
import type { PageHit } from '../episode/replacing/find-in-page.ts'
import type { SearchRule } from '../episode/replacing/replace-rule.ts'

/** What is looked for in the library. */
export interface LibrarySearch {
  rules: SearchRule[]
  /** The one episode that is searched; null: all of them. */
  folder: string | null
}

/** A place that was found, as it is shown. */
export type ShownHit = Pick<
  PageHit,
  'rule' | 'slot' | 'blockId' | 'protectedBy' | 'before' | 'found' | 'after' | 'groupTexts'
>

/** An episode that could not be searched, or was left as it is, and why. */
export interface SkippedEpisode {
  folder: string
  title: string
  problem: ProblemReport
}

export interface FoundEpisode {
  folder: string
  title: string
  hits: ShownHit[]
}

/** What was found in the library. It holds until the next search. */
export interface FoundInLibrary {
  /** Tells this search from all others. */
  id: number
  /** In the order of the list; only those in which something was found. */
  episodes: FoundEpisode[]
  skipped: SkippedEpisode[]
  /** How many episodes were searched. */
  searched: number
  /** There is more: the search ended when it had found as many places as can be looked through. */
  isCut: boolean
}

/** What is to be replaced of what was found. */
export interface ReplaceRequest {
  /** Of the search. */
  id: number
  /** What takes the place of what each rule found. */
  replacements: string[]
  /** Words of links are changed, too; their addresses never are. */
  inLinks: boolean
  /** The episodes to replace in, and which of their places are left out. */
  episodes: { folder: string; left: number[] }[]
}

/** An episode in which something was replaced, or put back. */
export interface ReplacedEpisode {
  folder: string
  title: string
  /** How many places. */
  places: number
}

export interface ReplaceReport {
  done: ReplacedEpisode[]
  skipped: SkippedEpisode[]
  /** The person called it off before it was through. */
  isCancelled: boolean
}

/** How many episodes of those that are to be searched or replaced in are done. */
export interface ReplacingProgress {
  done: number
  total: number
}

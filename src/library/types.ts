import type { EpisodeState } from '../episode/facts.ts'
import type { ShownDifference } from '../episode/merging/show-difference.ts'
import type { ProblemReport } from '../episode/problem.ts'
import type { CopyOrigin } from './conflicted-copies/copy-origin.ts'

/** One line of the library's list. */
export interface EpisodeSummary {
  /** Name of the episode's folder in the library; the key by which all calls name an episode. */
  folder: string
  title: string
  number: number | null
  state: EpisodeState
  /** ISO 8601 date and time. */
  modifiedAt: string
  /** Why the episode cannot be opened, when it cannot. */
  problem: ProblemReport | null
}

/** What became of the library's list. */
export interface ListChange {
  /** The lines that are new or say something else now, in no order. */
  changed: EpisodeSummary[]
  /** Folders of the episodes that are no longer there. */
  removed: string[]
}

/**
 * What was found in an episode's journal that is not in its file: words that were taken over, or that
 * were kept in a file beside it (its name), since another program changed the file meanwhile.
 */
export type Recovery = { kind: 'words' } | { kind: 'beside'; copy: string }

/** Words in a journal whose episode is nowhere in its library. */
export interface LostWords {
  /** Name of the journal. */
  journal: string
  /** Name of the folder in which the episode was. */
  folder: string
  title: string
}

/** Somebody who has the same episode open, in another app, mostly on another machine. */
export interface OtherEditor {
  /** Name of the person; '' where it is not known. */
  person: string
  machine: string
  /** ISO 8601 date and time, by the other's clock. */
  since: string
}

/** State of the open episode's copy on disk. */
export type SaveState =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | {
      state: 'failed'
      problem: ProblemReport
      /** Whether what is not saved is in the journal: then it comes back even if the app ends. */
      isJournalled?: boolean
    }
  | { state: 'read-only'; problem: ProblemReport }

/** A conflicted copy that lies beside an episode's file and says something that its page does not. */
export interface FoundCopy {
  /** Name of the file in the episode's folder. */
  name: string
  origin: CopyOrigin
}

/** Two versions of one page: the one that is open, and another one on the disk. */
export interface Comparison {
  /** Name of the conflicted copy that the other version is; null: it is the episode's file. */
  copy: string | null
  /** Who left it there; null for the episode's file. */
  origin: CopyOrigin | null
  /** ISO 8601 date and time of the last change of the other version. */
  modifiedAt: string
  differences: ShownDifference[]
  /** Changes with anything that the comparison says. */
  stamp: string
}

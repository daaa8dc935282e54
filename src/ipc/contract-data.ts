import type { Alteration } from '../episode/clean-up/alteration.ts'
import type { Credit } from '../episode/credits/credit.ts'
import type { MetadataConflict } from '../episode/credits/picture-metadata.ts'
import type { CreditOfUse } from '../episode/credits/set-credits.ts'
import type { ExportedPage, PastedFormat } from '../episode/formats/format.ts'
import type { HtmlPieces } from '../episode/formats/html/serialize-html.ts'
import type { AnyTarget } from '../episode/formats/packed/packed-format.ts'
import type { PageFigures } from '../episode/page-figures.ts'
import type { ProblemReport } from '../episode/problem.ts'
import type { ProofedBlock } from '../episode/proofing/proof-finding.ts'
import type { Receipt } from '../episode/receipt/receipt.ts'
import type { ShowSettingName, ShowSettings } from '../episode/show/show-settings.ts'
import type { LibraryPicture } from '../library/picture-list/library-picture.ts'
import type {
  Comparison,
  EpisodeSummary,
  FoundCopy,
  ListChange,
  LostWords,
  OtherEditor,
  Recovery,
  SaveState,
} from '../library/types.ts'
import type { VersionEntry } from '../library/versions/version-entry.ts'

export type {
  Comparison,
  EpisodeSummary,
  FoundCopy,
  LibraryPicture,
  LostWords,
  OtherEditor,
  SaveState,
  VersionEntry,
}

export type Language = 'de' | 'en'
export type Theme = 'system' | 'light' | 'dark'

export interface Settings {
  language: Language
  theme: Theme
  /** How versions name the person; empty: by the name of the account. */
  author: string
  /** What was exported to last. */
  exportTarget: AnyTarget
}

/** What the window knows of a show. */
export interface ShowInfo {
  /** Name of the show. */
  name: string
  show: ShowSettings
  /** Settings in its file that mean nothing here, so that the usual ones hold. */
  notUnderstood: ShowSettingName[]
}

export interface LibraryInfo extends ShowInfo {
  /** Absolute path of the library's folder. */
  path: string
  /** In their order (compareEpisodes). Where many are to be read first, the rest follows as changes. */
  episodes: EpisodeSummary[]
}

/** What became of the open library. The list keeps its order (compareEpisodes). */
export interface LibraryChange extends ListChange, ShowInfo {
  /** Absolute path of the library's folder. */
  path: string
}

export interface StartInfo {
  settings: Settings
  /** The library of the last session, when it is still there. */
  library: LibraryInfo | null
  /** Why the last library could not be opened. */
  problem: ProblemReport | null
  /** Libraries opened before, newest first: absolute paths. */
  recent: string[]
  /** The window's process crashed, and this one takes its place. */
  isAfterCrash: boolean
  /** Where a new library would be made unless the person chooses another place. */
  proposedPath: string
  /** Folder of the episode that was open last, when it is still there. */
  lastEpisode: string | null
  /** That episode, opened; null when there is none, or when opening it again would say why not. */
  opened: OpenedEpisode | null
}

export interface OpenedEpisode {
  folder: string
  /** The page as ProseMirror JSON, in text: a long one crosses much faster than as a tree. */
  pageJson: string
  /** Number of steps the main side has applied; 0 when just opened. */
  version: number
  figures: PageFigures
  receipts: Receipt[]
  saveState: SaveState
  /** Words that the last session had not saved, and what became of them; null when there were none. */
  recovery: Recovery | null
  /** Nothing but typos is to change on its page. */
  isTypoOnly: boolean
}

export interface PictureFile {
  /** Relative to the episode's folder ("images/sam.jpg"). */
  src: string
  width: number
  height: number
}

export interface WrittenExport {
  /** Absolute paths of all files written, the page first. */
  paths: string[]
  losses: ExportedPage['losses']
}

export interface ExportPreview {
  /** A complete HTML page, whatever the target. */
  page: HtmlPieces
  losses: ExportedPage['losses']
}

/** The credits that pictures of an episode are to have. */
export interface CreditChange {
  folder: string
  credits: CreditOfUse[]
}

/** What became of a change of many episodes. */
export interface ChangedCredits {
  /** The episodes that are as they were to be. */
  folders: string[]
  /** Those that stay as they were, and why. */
  failed: { folder: string; problem: ProblemReport }[]
  /** It was called off: the episodes that are in neither list stay as they were. */
  isCancelled: boolean
}

/** What a picture's file says of its maker, to be looked at. */
export interface FileCredit {
  credit: Credit
  /** What another standard in the same file says otherwise. */
  conflicts: MetadataConflict[]
}

/** Why the open page is kept as a version. */
export type KeptVersion = { kind: 'named'; name: string } | { kind: 'before-restore' }

export interface EpisodeVersions {
  /** Newest first. */
  entries: VersionEntry[]
  /** How many files of versions are damaged or only half here. */
  unreadable: number
}

/** Text of a file that is brought in without a file: pasted. */
export interface PastedSource {
  text: string
  format: PastedFormat
}

/** An import that takes a while. */
export interface RunningImport {
  id: number
  /** Name of the file; null for pasted text. */
  name: string | null
  /** How many of its episodes are there, of a file that holds several. */
  progress?: { done: number; total: number }
}

/** What the window is to do to its page, so that it holds what others wrote. */
export interface MergeTask {
  id: number
  /** A change (episode/merging/page-change) of the page at `version`, as JSON. */
  changeJson: string
  version: number
  /** How many places are taken from the other side; null: the person asked for it. */
  taken: number | null
}

/** What the menu is told of the window. */
export interface WindowContext {
  hasLibrary: boolean
  /** An episode is open, and nothing stands in its page's place. */
  hasEpisode: boolean
  readOnly: boolean
}

/** A page of which nothing but typos is to change, and what else changed. */
export interface CleanUpNews {
  /** When it was switched on, as ISO 8601, and by whom. */
  since: string
  by: string
  /** Id of the version that the page is compared with. */
  version: string
  /** In the page's order, without those that somebody found right; null until the page is compared. */
  alterations: Alteration[] | null
  /** Why it cannot be compared; null: it can. */
  problem: ProblemReport | null
}

/** What proofreading found since it was told last. */
export interface ProofNews {
  /** Whatever was told before is out of date. */
  isAnew: boolean
  /** Blocks that have other findings now; one without any has none left, or is gone. */
  blocks: ProofedBlock[]
  /** How many of the page's blocks are checked. */
  done: number
  total: number
  /** What of it does not work, and why: a dictionary that cannot be read, a rule that takes too long. */
  problems: ProblemReport[]
}

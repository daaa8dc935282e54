import type { Credit } from '../episode/credits/credit.ts'
import type { CreditListFormat, ListedPicture } from '../episode/credits/credit-list.ts'
import type { MetadataConflict } from '../episode/credits/picture-metadata.ts'
import type { CreditOfUse } from '../episode/credits/set-credits.ts'
import type { ExportedPage, ExportTarget, PastedFormat } from '../episode/formats/format.ts'
import type { HtmlPieces } from '../episode/formats/html/serialize-html.ts'
import type { AnyTarget } from '../episode/formats/packed/packed-format.ts'
import type { MergeChoice } from '../episode/merging/merge-difference.ts'
import type { PageFigures } from '../episode/page-figures.ts'
import type { ProblemReport } from '../episode/problem.ts'
import type { Receipt } from '../episode/receipt/receipt.ts'
import type { ShowSettingName, ShowSettings } from '../episode/show/show-settings.ts'
import type { MergeAnswer } from '../library/merging/episode-merger.ts'
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
import type { MenuCommand } from './menu-command.ts'

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

/** Every question the window can ask, with its arguments and its answer. */
export interface Invocations {
  'app:start': { args: []; result: StartInfo }
  'settings:change': { args: [change: Partial<Settings>]; result: Settings }

  'library:choose-folder': { args: [purpose: 'create' | 'open']; result: string | null }
  /** Where a new library would be made unless the person chooses another place. */
  'library:propose-path': { args: []; result: string }
  'library:create': { args: [path: string, name: string]; result: LibraryInfo }
  'library:open': { args: [path: string]; result: LibraryInfo }
  /** Copies the bundled sample show into a new library beside the proposed one, and opens it. */
  'library:open-sample': { args: []; result: LibraryInfo }
  'library:show-in-file-manager': { args: [folder: string | null]; result: null }

  'episode:create': { args: []; result: EpisodeSummary }
  'episode:open': { args: [folder: string]; result: OpenedEpisode }
  'episode:rename': { args: [folder: string, title: string]; result: EpisodeSummary }
  'episode:duplicate': { args: [folder: string]; result: EpisodeSummary }
  'episode:trash': { args: [folder: string]; result: null }
  'episode:restore': { args: [folder: string]; result: EpisodeSummary }
  /** Makes a new episode of the words in a journal whose episode is nowhere (event library:lost-words). */
  'episode:bring-back': { args: [journal: string]; result: EpisodeSummary }
  /** The window's whole page (ProseMirror JSON in text), when it was asked for (event episode:resync). */
  'episode:replace': { args: [folder: string, pageJson: string, version: number]; result: null }
  /** Tries to save now, after a failure. */
  'episode:save': { args: [folder: string]; result: SaveState }

  /** The conflicted copies that lie beside an open episode and say something which its page does not. */
  'merge:find-copies': { args: [folder: string]; result: FoundCopy[] }
  /** Compares the page with a copy, or with the episode's file for null. */
  'merge:compare': { args: [folder: string, copy: string | null]; result: Comparison }
  /** Merges as chosen; the new comparison when something was changed since the one with this stamp. */
  'merge:finish': {
    args: [folder: string, copy: string | null, stamp: string, choices: Record<string, MergeChoice>]
    result: Comparison | null
  }
  /** Takes the last merge back. */
  'merge:undo': { args: [folder: string]; result: null }

  /** Asks for files, imports each as a new episode; null when the dialog was cancelled. */
  'import:choose': { args: []; result: EpisodeSummary[] | null }
  /** Those imported before the person cancelled are in the answer; see import:failed for the others. */
  'import:files': { args: [paths: string[]]; result: EpisodeSummary[] }
  /** Imports text that has no file as a new episode; null when it was cancelled. */
  'import:text': { args: [source: PastedSource]; result: EpisodeSummary | null }
  /** Imports pasted text into the open, empty episode; null when it was cancelled. */
  'import:pasted': { args: [folder: string, source: PastedSource]; result: OpenedEpisode | null }

  'versions:list': { args: [folder: string]; result: EpisodeVersions }
  /** Keeps the open page as a version: under a name, or before a version is restored. */
  'versions:keep': { args: [folder: string, keep: KeptVersion]; result: null }
  /** Gives a version a name; null takes it away. */
  'versions:name': { args: [folder: string, id: string, name: string | null]; result: null }
  /**
   * A version beside a later one, or beside the open page (null): a PageComparison
   * (episode/comparison), as JSON in text.
   */
  'versions:compare': {
    args: [folder: string, before: string, after: string | null]
    result: string
  }
  /** The page of a version, as ProseMirror JSON in text. */
  'versions:page': { args: [folder: string, id: string]; result: string }
  /** Shows an imported original of the episode ("sources/folge-25.txt") in its folder. */
  'versions:show-source': { args: [folder: string, source: string]; result: null }

  /** Changes settings of the open library's show. */
  'show:change': { args: [change: Partial<ShowSettings>]; result: ShowInfo }

  /** The exported page as a browser shows it, and what the target would lose of it. */
  'export:preview': { args: [folder: string, target: AnyTarget]; result: ExportPreview }
  /** The exported page as it is written; '' for a target that is one file with its pictures. */
  'export:source': { args: [folder: string, target: AnyTarget]; result: ExportedPage }
  /** Puts the page on the clipboard: as text to the letter, HTML also as what it shows. */
  'export:copy': { args: [folder: string, target: ExportTarget]; result: null }
  /** Asks for a place and writes there; null when cancelled. */
  'export:write': { args: [folder: string, target: AnyTarget]; result: WrittenExport | null }
  'export:show-in-file-manager': { args: [path: string]; result: null }

  /** Asks for a picture file and copies it into the episode; null when cancelled. */
  /** All pictures of the library's episodes; null when it was called off. */
  'pictures:list': { args: []; result: LibraryPicture[] | null }
  /** Credits pictures in episodes that the window does not edit. */
  'pictures:set-credits': { args: [changes: CreditChange[]]; result: ChangedCredits }
  /** Asks for a place and writes the credits of these pictures there; null when cancelled. */
  'pictures:write-credits': {
    args: [format: CreditListFormat, pictures: ListedPicture[]]
    result: string | null
  }

  'picture:choose': { args: [folder: string]; result: PictureFile | null }
  'picture:add-file': { args: [folder: string, path: string]; result: PictureFile }
  /** What a picture's file says of its maker, in the page's language; null when it says nothing. */
  'picture:read-credit': {
    args: [folder: string, src: string, language: string]
    result: FileCredit | null
  }
  /** A pasted or dropped picture without a path. */
  'picture:add-bytes': {
    args: [folder: string, name: string, bytes: Uint8Array]
    result: PictureFile
  }
}

/** What the window tells without waiting for an answer. */
export interface Messages {
  /** Steps (a list of ProseMirror JSON, in text) that lead from `version` on. */
  'episode:steps': [folder: string, version: number, stepsJson: string]
  /** Hash (episode/page-hash) of the window's page at `version`, sent when typing pauses. */
  'episode:check': [folder: string, version: number, hash: number]
  /** Answer to merge:take; the steps that it led to were sent before. */
  'merge:answer': [id: number, answer: MergeAnswer]
  /** Calls off an import that the window was told of (event import:running). */
  'import:cancel': [id: number]
  /** Calls off pictures:list. */
  'pictures:cancel': []
  /** Answer to window:closing: every step made so far was sent before this. */
  'window:flushed': []
  /** What the menu can do now: the screen, and whether an episode is open. */
  'window:context': [context: WindowContext]
}

export interface WindowContext {
  hasLibrary: boolean
  hasEpisode: boolean
  readOnly: boolean
}

/** What the main side tells the window. */
export interface Events {
  'menu:command': [command: MenuCommand]
  /** Lines of the list came, changed or went, or the show has another name. */
  'library:changed': [change: LibraryChange]
  /** The open library is not there any more: why. */
  'library:missing': [problem: ProblemReport]
  /** It is there again. */
  'library:back': [library: LibraryInfo]
  /** Words of the library's episodes that are in a journal only: the episodes are nowhere in it. */
  'library:lost-words': [lost: LostWords[]]
  /** How the long page begins (ProseMirror JSON in text) that the window is waiting for. */
  'episode:beginning': [folder: string, pageJson: string]
  'episode:save-state': [folder: string, state: SaveState]
  /** What is told of the page as a whole, when it was edited and that pauses. */
  'episode:figures': [folder: string, figures: PageFigures]
  /** The main side's page differs: it waits for episode:replace. */
  'episode:resync': [folder: string]
  /** The file was changed by another program while it is open here. */
  'episode:changed-outside': [folder: string]
  /** Others changed the page: the window is to do the same, and to answer. */
  'merge:take': [folder: string, task: MergeTask]
  /** Who else has the episode open that is open here. */
  'episode:others': [folder: string, others: OtherEditor[]]
  /** A version of the episode was kept by itself. */
  'versions:changed': [folder: string]
  /** Versions of the episode cannot be kept, again and again: why. The page is saved all the same. */
  'versions:failing': [folder: string, problem: ProblemReport]
  /** The imports that take a while, all of them, whenever one begins or ends to. */
  'import:running': [imports: RunningImport[]]
  /** A file cannot be imported; the others that were chosen with it go on. */
  'import:failed': [problem: ProblemReport]
  /** How many of so many episodes were looked at for pictures:list. */
  'pictures:progress': [done: number, total: number]
  'window:closing': []
  'settings:changed': [settings: Settings]
}

export type Channel = keyof Invocations
export type Args<C extends Channel> = Invocations[C]['args']
export type Result<C extends Channel> = Invocations[C]['result']

/** An answer as it crosses between the processes: errors keep their code and values. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: ProblemReport }

/** What the preload exposes as `window.api`, and nothing else. */
export interface Api {
  platform: NodeJS.Platform
  invoke<C extends Channel>(channel: C, ...args: Args<C>): Promise<Answer<Result<C>>>
  send<M extends keyof Messages>(channel: M, ...args: Messages[M]): void
  /** @returns a function that ends the listening. */
  on<E extends keyof Events>(event: E, listener: (...args: Events[E]) => void): () => void
  /** Absolute path of a dropped file; empty when it has none. */
  pathForFile(file: File): string
}

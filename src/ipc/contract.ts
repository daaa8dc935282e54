import type { CreditListFormat, ListedPicture } from '../episode/credits/credit-list.ts'
import type { ExportedPage, ExportTarget } from '../episode/formats/format.ts'
import type { AnyTarget } from '../episode/formats/packed/packed-format.ts'
import type { MergeChoice } from '../episode/merging/merge-difference.ts'
import type { PageFigures } from '../episode/page-figures.ts'
import type { ProblemReport } from '../episode/problem.ts'
import type { Hit } from '../episode/replacing/find-hits.ts'
import type { SearchRule } from '../episode/replacing/replace-rule.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import type { MergeAnswer } from '../library/merging/episode-merger.ts'
import type { LibraryPicture } from '../library/picture-list/library-picture.ts'
import type {
  Comparison,
  EpisodeSummary,
  FoundCopy,
  LostWords,
  OtherEditor,
  SaveState,
} from '../library/types.ts'
import type {
  ChangedCredits,
  CleanUpNews,
  CreditChange,
  EpisodeVersions,
  ExportPreview,
  FileCredit,
  KeptVersion,
  LibraryChange,
  LibraryInfo,
  MergeTask,
  OpenedEpisode,
  PastedSource,
  PictureFile,
  ProofNews,
  RunningImport,
  Settings,
  ShowInfo,
  StartInfo,
  WindowContext,
  WrittenExport,
} from './contract-data.ts'
import type { MenuCommand } from './menu-command.ts'
import type {
  FoundInLibrary,
  LibrarySearch,
  ReplaceReport,
  ReplaceRequest,
  ReplacingProgress,
} from './replacing.ts'

export type * from './contract-data.ts'

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

  /** Looks in the library; null when it was called off. */
  'replacing:find': { args: [search: LibrarySearch]; result: FoundInLibrary | null }
  /** Replaces what the last search found. */
  'replacing:replace': { args: [request: ReplaceRequest]; result: ReplaceReport }
  /** Takes back what was replaced last, wherever it is still there. */
  'replacing:undo': { args: []; result: ReplaceReport }
  /** The places of texts that a pattern finds; null when a later question called it off. */
  'replacing:find-in-texts': { args: [rule: SearchRule, texts: string[]]; result: Hit[][] | null }
  /** Proofreads an open episode from now on, and tells all of its findings anew (event proofing:news). */
  'proofing:start': { args: [folder: string]; result: null }
  /** Has a rule say nothing of some words on this page, for everybody who works on it; or say it again. */
  'proofing:ignore': {
    args: [folder: string, rule: string, words: string, as: 'ignored' | 'told']
    result: null
  }
  /** From now on nothing but typos is to change on a page; it is kept as a version of this name before. */
  'clean-up:begin': { args: [folder: string, versionName: string]; result: null }
  /** From now on anything may change. */
  'clean-up:end': { args: [folder: string]; result: null }
  /** An alteration (by its key) is right, for everybody who works on the page; or is to be told again. */
  'clean-up:allow': {
    args: [folder: string, key: string, as: 'allowed' | 'told']
    result: null
  }

  /** The exported page as a browser shows it, and what the target would lose of it. */
  'export:preview': { args: [folder: string, target: AnyTarget]; result: ExportPreview }
  /** The exported page as it is written; '' for a target that is one file with its pictures. */
  'export:source': { args: [folder: string, target: AnyTarget]; result: ExportedPage }
  /** Puts the page on the clipboard: as text to the letter, HTML also as what it shows. */
  'export:copy': { args: [folder: string, target: ExportTarget]; result: null }
  /** Asks for a place and writes there; null when cancelled. */
  'export:write': { args: [folder: string, target: AnyTarget]; result: WrittenExport | null }
  'export:show-in-file-manager': { args: [path: string]; result: null }

  /** All pictures of the library's episodes; null when it was called off. */
  'pictures:list': { args: []; result: LibraryPicture[] | null }
  /** Credits pictures in episodes, also in the open one. */
  'pictures:set-credits': { args: [changes: CreditChange[]]; result: ChangedCredits }
  /** Asks for a place and writes the credits of these pictures there; null when cancelled. */
  'pictures:write-credits': {
    args: [format: CreditListFormat, pictures: ListedPicture[]]
    result: string | null
  }

  /** Asks for a picture file and copies it into the episode; null when cancelled. */
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
  /** Calls off a search, or replacing after the episode that is being written. */
  'replacing:cancel': []
  /** Ends what proofing:start began. */
  'proofing:stop': [folder: string]
  /** Calls off pictures:list, or pictures:set-credits after the episode that is being changed. */
  'pictures:cancel': []
  /** Answer to window:closing: every step made so far was sent before this. */
  'window:flushed': []
  /** What the menu can do now: the screen, and whether an episode is open. */
  'window:context': [context: WindowContext]
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
  /** How far a search in the library, or replacing, has come. */
  'replacing:progress': [progress: ReplacingProgress]
  /** What proofreading found since it was told last. */
  'proofing:news': [folder: string, news: ProofNews]
  /** What changed beyond the spelling, as long as the page is proofread; null: anything may change. */
  'clean-up:news': [folder: string, news: CleanUpNews | null]
  /** How many of so many episodes were looked at for pictures:list, or changed for pictures:set-credits. */
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

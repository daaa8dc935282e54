import type { ListedPicture } from '../episode/credits/credit-list.ts'
import type { ExportTarget } from '../episode/formats/format.ts'
import type { AnyTarget } from '../episode/formats/packed/packed-format.ts'
import type { ProblemReport } from '../episode/problem.ts'
import type { Answer, Events, Invocations, LibraryInfo, Messages } from '../ipc/contract.ts'
import type { PictureSource } from '../library/add-picture.ts'
import type { NewShow } from '../library/create-library.ts'
import type { CreditListDestination } from './library-pictures.ts'

/** Questions of the window that the worker answers as they are. */
type WindowCalls = Pick<
  Invocations,
  | 'library:open'
  | 'show:change'
  | 'proofing:ignore'
  | 'clean-up:begin'
  | 'clean-up:end'
  | 'clean-up:allow'
  | 'picture:read-credit'
  | 'pictures:list'
  | 'pictures:set-credits'
  | 'episode:create'
  | 'episode:open'
  | 'episode:rename'
  | 'episode:trash'
  | 'episode:restore'
  | 'episode:bring-back'
  | 'episode:replace'
  | 'episode:save'
  | 'versions:list'
  | 'versions:keep'
  | 'versions:name'
  | 'versions:compare'
  | 'versions:page'
  | 'merge:find-copies'
  | 'merge:compare'
  | 'merge:finish'
  | 'merge:undo'
  | 'replacing:find'
  | 'replacing:replace'
  | 'replacing:undo'
  | 'replacing:find-in-texts'
  | 'import:files'
  | 'import:text'
  | 'import:pasted'
>

/** Every question the main process can ask the worker, with its arguments and its answer: plain data. */
export interface WorkerCalls extends WindowCalls {
  'library:create': { args: [path: string, show: NewShow]; result: LibraryInfo }
  /** Absolute path of an episode's folder; of the library's own for null. */
  'library:path-of': { args: [folder: string | null]; result: string }
  /** Absolute path of an imported original of an episode. */
  'versions:source-path': { args: [folder: string, source: string]; result: string }
  'episode:duplicate': {
    args: [folder: string, words: DuplicateWords]
    result: Invocations['episode:duplicate']['result']
  }
  /** The first open episode that cannot be saved, after another attempt; null when all are saved. */
  'episode:find-unsaved': { args: []; result: UnsavedEpisode | null }
  /** Leaves the library: closes its episodes, saved or not (the person was asked), and keeps its list. */
  'library:leave': { args: []; result: null }
  /** A name for the exported page's file. */
  'export:file-name': { args: [folder: string, target: AnyTarget]; result: string }
  'export:preview': {
    args: [folder: string, target: AnyTarget, fallbackLanguage: string]
    result: Invocations['export:preview']['result']
  }
  'export:source': {
    args: [folder: string, target: AnyTarget, fallbackLanguage: string]
    result: Invocations['export:source']['result']
  }
  /** The same, to be taken along: refused where the show wants no export of the page. */
  'export:take': {
    args: [folder: string, target: ExportTarget, fallbackLanguage: string]
    result: Invocations['export:source']['result']
  }
  'export:write': {
    args: [folder: string, destination: ExportDestination, overwrite: boolean]
    result: NonNullable<Invocations['export:write']['result']>
  }
  /** See Invocations; with the language of a page that names none. */
  'proofing:start': { args: [folder: string, fallbackLanguage: string]; result: null }
  'pictures:write-credits': {
    args: [pictures: ListedPicture[], destination: CreditListDestination]
    result: null
  }
  'picture:add': {
    args: [folder: string, picture: PictureSource]
    result: Invocations['picture:choose']['result'] & object
  }
}

/** What the worker is told without an answer: messages of the window, in their order. */
export interface WorkerMessages
  extends Pick<
    Messages,
    | 'episode:steps'
    | 'episode:check'
    | 'merge:answer'
    | 'import:cancel'
    | 'replacing:cancel'
    | 'pictures:cancel'
    | 'proofing:stop'
  > {
  /** How versions name the person from now on; empty: by the name of the account. */
  author: [author: string]
}

export interface DuplicateWords {
  /** Title of the copy; COPIED_TITLE stands where the original's goes. */
  copyTitle: string
  /** Stands for the title of an original that has none. */
  untitled: string
}

export const COPIED_TITLE = '{{title}}'

export interface UnsavedEpisode {
  folder: string
  title: string
  problem: ProblemReport
  /** Whether its latest changes are in its journal. */
  isJournalled: boolean
}

export interface ExportDestination {
  target: AnyTarget
  /** Absolute path of the page's file. */
  outPath: string
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
}

/** What a worker needs to go on where one that died left off. */
export interface ResumePoint {
  /** Absolute path of the open library. */
  libraryPath: string
  /** The episode that the window edits; null when none is open. */
  episode: {
    folder: string
    /** Hashes of the file as this app last read or wrote it: anything else is another program's. */
    ownHashes: readonly string[]
  } | null
}

/** What a worker is started with. */
export interface WorkerInit {
  /** Absolute path of Electron's userData. */
  userDataPath: string
  /** Absolute path of the entry of a worker that parses one source. */
  parserPath: string
  /** Absolute path of the entry of a thread that searches. */
  searcherPath: string
  /** Absolute path of the entry of the thread that proofreads. */
  proofThreadPath: string
  /** Absolute path of the folder with the shipped dictionaries. */
  dictionariesPath: string
  /** How versions name the person; empty: by the name of the account. */
  author: string
  /** Where a worker that died left off. */
  resume: ResumePoint | null
}

export type WorkerCall = keyof WorkerCalls
export type WorkerArgs<C extends WorkerCall> = WorkerCalls[C]['args']
export type WorkerResult<C extends WorkerCall> = WorkerCalls[C]['result']

/** What goes to the worker. */
export type ToWorker =
  | { type: 'call'; id: number; call: WorkerCall; args: unknown[] }
  | { type: 'message'; message: keyof WorkerMessages; args: unknown[] }

/** What comes from the worker. */
export type FromWorker =
  | { type: 'answer'; id: number; answer: Answer<unknown> }
  | { type: 'event'; event: keyof Events; args: Events[keyof Events] }
  | { type: 'resume-point'; point: ResumePoint }
  | { type: 'log'; level: 'warn' | 'error'; text: string }

import { create } from 'zustand'
import type { NodeJson } from '../../episode/file/node-json.ts'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import type { CreditChange, FoundCopy } from '../../ipc/contract.ts'

/** Something the person is told, until they have seen it. Data only: its words are those of the moment. */
export type Notice =
  | { kind: 'problem'; problem: ProblemReport }
  | { kind: 'trashed'; folders: string[]; title: string }
  /** Files became episodes; `before` is the folder of the one that was open. */
  | { kind: 'imported'; folders: string[]; title: string; before: string | null }
  /** Pasted text took the place of an empty page: `before`, without sections. */
  | { kind: 'imported-pasted'; folder: string; before: NodeJson }
  | { kind: 'changed-outside'; folder: string }
  /** What others wrote is in the page now, at so many places. */
  | { kind: 'merged'; folder: string; count: number }
  /** A conflicted copy lies beside the episode's file. */
  | { kind: 'copy-found'; folder: string; copy: FoundCopy }
  /** The window crashed and is back. */
  | { kind: 'window-back' }
  /** Words that the last session had not saved are in the page, or in a file beside the episode's. */
  | { kind: 'recovered'; folder: string }
  | { kind: 'recovered-beside'; folder: string; copy: string }
  /** Words of an episode that is nowhere; they are in a journal only. */
  | { kind: 'lost-words'; journal: string; title: string }
  /** The page is again what it was then (ISO 8601 date and time). */
  | { kind: 'version-restored'; folder: string; savedAt: string }
  /** A paragraph is again what it was, or could not be put anywhere. */
  | { kind: 'block-restored' | 'place-gone'; folder: string }
  /** A picture is credited otherwise in so many episodes; `back` is what was, null when this was the way back. */
  | {
      kind: 'credits-changed'
      count: number
      /** So many episodes are as they were. */
      left: number
      back: readonly CreditChange[] | null
    }
  | { kind: 'credits-written'; path: string }
  /** Versions of the episode cannot be kept, again and again. */
  | { kind: 'versions-failing'; folder: string; problem: ProblemReport }

export interface ShownNotice {
  id: number
  notice: Notice
}

/** More would cover the page. */
const MAX_SHOWN = 3

export const useNotices = create<{ shown: ShownNotice[] }>(() => ({ shown: [] }))

let lastId = 0

/** Shows a notice; the same one twice is shown once, anew. */
export function showNotice(notice: Notice): void {
  const words = JSON.stringify(notice)
  lastId += 1
  const shown = { id: lastId, notice }
  useNotices.setState((state) => ({
    shown: [...state.shown.filter((other) => JSON.stringify(other.notice) !== words), shown].slice(
      -MAX_SHOWN,
    ),
  }))
}

/** The page is as its file was changed: that notice is out of date. */
export function forgetOutsideChange(folder: string): void {
  const isAbout = ({ notice }: ShownNotice) =>
    notice.kind === 'changed-outside' && notice.folder === folder
  useNotices.setState(({ shown }) => ({ shown: shown.filter((each) => !isAbout(each)) }))
}

export function dismissNotice(id: number): void {
  useNotices.setState((state) => ({ shown: state.shown.filter((notice) => notice.id !== id) }))
}

/** Runs a task of the person's; what goes wrong is shown. @returns null when it did */
export async function attempt<T>(task: () => Promise<T>): Promise<T | null> {
  try {
    return await task()
  } catch (error) {
    showNotice({ kind: 'problem', problem: Problem.report(error) })
    return null
  }
}

import type { Editor } from '@tiptap/core'
import { create } from 'zustand'
import type { PageFigures } from '../../episode/page-figures.ts'
import type { ProblemReport } from '../../episode/problem.ts'
import type { OpenedEpisode, SaveState } from '../../ipc/contract.ts'
import { whenTypingPauses } from '../editor/typing-pause.ts'
import { forgetOutsideChange, showNotice } from './notices.ts'

/** An opened episode as the window works with it. */
export interface PlacedEpisode extends Omit<OpenedEpisode, 'pageJson'> {
  /** ProseMirror JSON of the page. */
  page: unknown
}

export interface EpisodeOnDesk {
  kind: 'episode'
  opened: PlacedEpisode
  /** A new one each time an episode is opened. */
  key: number
  /** Whether the person goes on in its page. */
  takesFocus: boolean
}

/** How a long page begins, until all of it is there: to be read, not to be edited. */
export interface BeginningOnDesk {
  kind: 'beginning'
  folder: string
  /** ProseMirror JSON of the page's beginning. */
  page: unknown
}

/** What stands in the middle of the window. */
export type Desk =
  | { kind: 'empty' }
  | BeginningOnDesk
  | EpisodeOnDesk
  /** An episode that cannot be opened, and why. */
  | { kind: 'problem'; folder: string; problem: ProblemReport }

export interface OpenEpisode {
  desk: Desk
  /** Folder of the episode that is being opened. */
  opening: string | null
  saveState: SaveState | null
  /** Words and headings of the page, as the main side reads them. */
  figures: PageFigures | null
  /** The editor of the open episode, once it stands. */
  editor: Editor | null
  /** What shows the beginning of the one that is being opened. */
  beginning: Editor | null
}

const empty: OpenEpisode = {
  desk: { kind: 'empty' },
  opening: null,
  saveState: null,
  figures: null,
  editor: null,
  beginning: null,
}

/** The episode in the middle of the window. The page itself is not in here: the editor holds it. */
export const useOpenEpisode = create<OpenEpisode>(() => empty)

let lastKey = 0

export function placeEpisode({ pageJson, ...opened }: OpenedEpisode, takesFocus = false): void {
  lastKey += 1
  const placed: PlacedEpisode = { ...opened, page: JSON.parse(pageJson) }
  useOpenEpisode.setState({
    desk: { kind: 'episode', opened: placed, key: lastKey, takesFocus },
    opening: null,
    saveState: opened.saveState,
    figures: opened.figures,
    editor: null,
  })
  const { folder, recovery } = opened
  if (recovery?.kind === 'words') showNotice({ kind: 'recovered', folder })
  if (recovery?.kind === 'beside') {
    showNotice({ kind: 'recovered-beside', folder, copy: recovery.copy })
  }
}

export function placeBeginning(folder: string, pageJson: string): void {
  useOpenEpisode.setState({
    desk: { kind: 'beginning', folder, page: JSON.parse(pageJson) },
    saveState: null,
    figures: null,
    editor: null,
  })
}

export function placeProblem(folder: string, problem: ProblemReport): void {
  useOpenEpisode.setState({ ...empty, desk: { kind: 'problem', folder, problem } })
}

export function clearDesk(): void {
  useOpenEpisode.setState(empty)
}

export function setEditor(editor: Editor | null): void {
  useOpenEpisode.setState({ editor })
}

export function setBeginning(beginning: Editor | null): void {
  useOpenEpisode.setState({ beginning })
}

/** Folder of the open episode. */
export function openFolder(state: OpenEpisode = useOpenEpisode.getState()): string | null {
  return state.desk.kind === 'episode' ? state.desk.opened.folder : null
}

/** Folder that is marked in the list: what stands on the desk, or is about to. */
export function currentFolder({ desk, opening }: OpenEpisode): string | null {
  if (opening) return opening
  if (desk.kind === 'empty') return null
  return desk.kind === 'episode' ? desk.opened.folder : desk.folder
}

export function isReadOnly({ saveState }: OpenEpisode): boolean {
  return saveState?.state === 'read-only'
}

let forgetWaiting = () => {}

/**
 * Keeps the state of saving, when it is about the open episode and says something new: a problem at
 * once, all else when typing pauses.
 */
export function keepSaveState(folder: string, next: SaveState): void {
  if (openFolder() !== folder) return
  forgetWaiting()
  const keep = () =>
    useOpenEpisode.setState((state) => {
      const isNews = JSON.stringify(state.saveState) !== JSON.stringify(next)
      return openFolder(state) === folder && isNews ? { saveState: next } : state
    })
  // The bar says it from here on, and offers more than to lose sight of one's own version.
  if ('problem' in next && next.problem.code === 'episode-changed-outside')
    forgetOutsideChange(folder)
  if ('problem' in next) keep()
  else forgetWaiting = whenTypingPauses(keep)
}

/** The page was changed: nothing is claimed to be saved, until the main side says so of this change. */
export function noteUnsaved(folder: string): void {
  const { saveState } = useOpenEpisode.getState()
  if (saveState?.state === 'saved' || saveState?.state === 'saving') {
    keepSaveState(folder, { state: 'saving' })
  }
}

/** Keeps the figures of the open episode, when typing pauses. */
export function keepFigures(folder: string, figures: PageFigures): void {
  whenTypingPauses(() => {
    if (openFolder() === folder) useOpenEpisode.setState({ figures })
  })
}

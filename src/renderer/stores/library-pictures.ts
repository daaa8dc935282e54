import { create } from 'zustand'
import type { Credit } from '../../episode/credits/credit.ts'
import type { CreditListFormat, ListedPicture } from '../../episode/credits/credit-list.ts'
import type { CreditOfUse } from '../../episode/credits/set-credits.ts'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import type { LibraryPicture } from '../../ipc/contract.ts'
import { invoke, send } from '../bridge.ts'
import { setCredit } from '../editor/commands/set-picture.ts'
import { findPicture } from '../editor/queries/picture-key.ts'
import { attempt, showNotice } from './notices.ts'
import { isReadOnly, openFolder, useOpenEpisode } from './open-episode.ts'

export interface LibraryPictures {
  /** The pictures stand in the page's place. */
  isOpen: boolean
  /** Null until they are there. */
  pictures: LibraryPicture[] | null
  /** Why they are not there: a problem, or called off. */
  stopped: ProblemReport | 'cancelled' | null
  progress: { done: number; total: number } | null
  /** Key of the picture whose credit is shown. */
  chosen: string | null
  /** Credits are being changed. */
  isChanging: boolean
}

const closed: LibraryPictures = {
  isOpen: false,
  pictures: null,
  stopped: null,
  progress: null,
  chosen: null,
  isChanging: false,
}

/** All pictures of the open library, as long as they are looked at. */
export const useLibraryPictures = create<LibraryPictures>(() => closed)

export function openPictures(): void {
  if (useLibraryPictures.getState().isOpen) return
  useLibraryPictures.setState({ ...closed, isOpen: true })
  void loadPictures()
}

export function closePictures(): void {
  if (!useLibraryPictures.getState().isOpen) return
  send('pictures:cancel')
  useLibraryPictures.setState(closed)
}

/** Looks for the pictures; those that are shown stay until then. */
export async function loadPictures(): Promise<void> {
  useLibraryPictures.setState({ stopped: null, progress: null })
  try {
    const pictures = await invoke('pictures:list')
    if (!useLibraryPictures.getState().isOpen) return
    useLibraryPictures.setState(pictures ? { pictures, progress: null } : { stopped: 'cancelled' })
  } catch (error) {
    useLibraryPictures.setState({ stopped: Problem.report(error) })
  }
}

export function cancelPictures(): void {
  send('pictures:cancel')
}

export function noteProgress(done: number, total: number): void {
  if (useLibraryPictures.getState().isOpen)
    useLibraryPictures.setState({ progress: { done, total } })
}

export function choosePicture(chosen: string | null): void {
  useLibraryPictures.setState({ chosen })
}

/** Credits a picture wherever it is used. */
export async function creditPicture(picture: LibraryPicture, credit: Credit | null): Promise<void> {
  const before = picture.uses.map(({ folder, figureId, credit: was }) => ({
    folder,
    credits: [{ figureId, credit: was }],
  }))
  const after = picture.uses.map(({ folder, figureId }) => ({
    folder,
    credits: [{ figureId, credit }],
  }))
  await changeCredits(after, before)
}

type Changes = readonly { folder: string; credits: CreditOfUse[] }[]

/**
 * Changes credits in the open page as an edit, and in all other episodes through the main side; tells what
 * became of it, with the way back.
 */
async function changeCredits(changes: Changes, back: Changes | null): Promise<void> {
  useLibraryPictures.setState({ isChanging: true })
  const open = openFolder(useOpenEpisode.getState())
  const inPage = changes.filter(({ folder }) => folder === open && canEdit())
  const others = changes.filter((change) => !inPage.includes(change))
  for (const { credits } of inPage) creditInPage(credits)
  const done = await attempt(async () =>
    others.length > 0
      ? await invoke('pictures:set-credits', byFolder(others))
      : { folders: [], failed: [] },
  )
  await loadPictures()
  useLibraryPictures.setState({ isChanging: false })
  if (!done) return
  const folders = [...new Set([...inPage.map(({ folder }) => folder), ...done.folders])]
  const way = back?.filter(({ folder }) => folders.includes(folder)) ?? null
  showNotice({ kind: 'credits-changed', count: folders.length, failed: done.failed, back: way })
}

/** Takes a change of credits back. */
export async function undoCredits(back: Changes): Promise<void> {
  await changeCredits(back, null)
}

const canEdit = (): boolean => {
  const state = useOpenEpisode.getState()
  return state.editor !== null && !isReadOnly(state)
}

function creditInPage(credits: readonly CreditOfUse[]): void {
  const { editor } = useOpenEpisode.getState()
  for (const { figureId, credit } of credits) {
    const picture = editor && findPicture(editor.state.doc, figureId)
    if (picture) setCredit(picture.pos, credit)(editor)
  }
}

function byFolder(changes: Changes): { folder: string; credits: CreditOfUse[] }[] {
  const folders = new Map<string, CreditOfUse[]>()
  for (const { folder, credits } of changes) {
    folders.set(folder, [...(folders.get(folder) ?? []), ...credits])
  }
  return [...folders].map(([folder, credits]) => ({ folder, credits }))
}

/** Writes a list of credits where the person wants it. */
export async function writeCredits(
  format: CreditListFormat,
  pictures: ListedPicture[],
): Promise<void> {
  const path = await attempt(() => invoke('pictures:write-credits', format, pictures))
  if (path) showNotice({ kind: 'credits-written', path })
}

import { Problem } from '../../episode/problem.ts'
import type { OpenedEpisode } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { closePictures } from './library-pictures.ts'
import { attempt, showNotice } from './notices.ts'
import {
  clearDesk,
  currentFolder,
  isReadOnly,
  keepSaveState,
  openFolder,
  placeBeginning,
  placeEpisode,
  placeProblem,
  useOpenEpisode,
} from './open-episode.ts'
import { closeEpisodePanels, openSide } from './panels.ts'
import { useSession } from './session.ts'
import { setPageTitle } from './set-page-title.ts'
import { untilPainted } from './until-painted.ts'

/**
 * Opens an episode in place of the one on the desk. Of two clicks in a row, the last one counts.
 * @param takesFocus whether the person goes on in its page
 */
export async function openEpisode(folder: string, takesFocus = false): Promise<void> {
  useOpenEpisode.setState({ opening: folder })
  try {
    const opened = await invoke('episode:open', folder)
    if (useOpenEpisode.getState().desk.kind === 'beginning') await untilPainted()
    if (useOpenEpisode.getState().opening !== folder) return
    closeEpisodePanels()
    closePictures()
    placeEpisode(opened, takesFocus)
    showWhatChanged(opened)
  } catch (error) {
    if (useOpenEpisode.getState().opening !== folder) return
    closeEpisodePanels()
    placeProblem(folder, Problem.report(error))
  }
}

/** Where nothing but typos is to change, what else changed is shown unasked. */
export function showWhatChanged({ isTypoOnly }: OpenedEpisode): void {
  if (isTypoOnly) openSide({ name: 'proof' })
}

/** Shows how the long page begins that is being opened, while the rest of it is on its way. */
export function showBeginning(folder: string, pageJson: string): void {
  if (useOpenEpisode.getState().opening !== folder) return
  closeEpisodePanels()
  placeBeginning(folder, pageJson)
}

export async function createEpisode(): Promise<void> {
  const episode = await attempt(() => invoke('episode:create'))
  if (episode) await openEpisode(episode.folder, true)
}

/** Gives an episode a title. In the open one that is an edit of the page like any other. */
export async function renameEpisode(folder: string, title: string): Promise<void> {
  const state = useOpenEpisode.getState()
  if (openFolder(state) === folder && state.editor && !isReadOnly(state)) {
    setPageTitle(title)(state.editor)
    return
  }
  await attempt(() => invoke('episode:rename', folder, title))
}

export async function duplicateEpisode(folder: string): Promise<void> {
  const episode = await attempt(() => invoke('episode:duplicate', folder))
  if (episode) await openEpisode(episode.folder)
}

/** Moves an episode to the library's trash, and offers to take it out again. */
export async function trashEpisode(folder: string): Promise<void> {
  const episodes = useSession.getState().library?.episodes ?? []
  const title = episodes.find((episode) => episode.folder === folder)?.title ?? ''
  if (!(await moveToTrash(folder))) return
  showNotice({ kind: 'trashed', folders: [folder], title })
}

/** Moves an episode to the trash, off the desk if need be. @returns whether it is there */
export async function moveToTrash(folder: string): Promise<boolean> {
  const wasCurrent = currentFolder(useOpenEpisode.getState()) === folder
  const trashed = await attempt(async () => {
    await invoke('episode:trash', folder)
    return true
  })
  if (trashed && wasCurrent) {
    closeEpisodePanels()
    clearDesk()
  }
  return trashed ?? false
}

/** Takes episodes out of the trash, and opens the first when nothing else is open. */
export async function restoreEpisodes(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const episode = await attempt(() => invoke('episode:restore', folder))
    if (episode && useOpenEpisode.getState().desk.kind === 'empty') {
      await openEpisode(episode.folder)
    }
  }
}

/** Makes a new episode of words whose episode is nowhere, and opens it. */
export async function bringBackWords(journal: string): Promise<void> {
  const episode = await attempt(() => invoke('episode:bring-back', journal))
  if (episode) await openEpisode(episode.folder)
}

/** Saves now, rather than when typing pauses; what hinders it shows in the state of saving. */
export async function saveNow(): Promise<void> {
  const folder = openFolder()
  if (!folder) return
  const state = await attempt(() => invoke('episode:save', folder))
  if (state) keepSaveState(folder, state)
}

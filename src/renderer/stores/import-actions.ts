import type { NodeJson } from '../../episode/file/node-json.ts'
import type { EpisodeSummary, PastedSource } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { restorePage } from '../editor/commands/restore-page.ts'
import { flatPageJson } from '../editor/sections/group-page.ts'
import { moveToTrash, openEpisode } from './episode-actions.ts'
import { attempt, showNotice } from './notices.ts'
import { isReadOnly, openFolder, placeEpisode, useOpenEpisode } from './open-episode.ts'
import { openSide } from './panels.ts'

/** Opens the first of the pages brought in, beside the receipt of what was done to it. */
async function showImported(imported: EpisodeSummary[] | null): Promise<void> {
  const [first] = imported ?? []
  if (!imported || !first) return
  const before = openFolder()
  await openEpisode(first.folder)
  openSide({ name: 'receipt' })
  const folders = imported.map(({ folder }) => folder)
  showNotice({ kind: 'imported', folders, title: first.title, before })
}

export async function chooseImport(): Promise<void> {
  await showImported(await attempt(() => invoke('import:choose')))
}

export async function importFiles(paths: string[]): Promise<void> {
  await showImported(await attempt(() => invoke('import:files', paths)))
}

/** Brings in text that has no file on disk (dragged out of another window) as a new episode. */
export async function importText(source: PastedSource): Promise<void> {
  const episode = await attempt(() => invoke('import:text', source))
  await showImported(episode && [episode])
}

/** Brings pasted text into an empty episode, with recognition and receipt. */
export async function importPasted(folder: string, source: PastedSource): Promise<void> {
  const { editor } = useOpenEpisode.getState()
  const before = editor && flatPageJson(editor.state.doc)
  const opened = await attempt(() => invoke('import:pasted', folder, source))
  if (!opened) return
  placeEpisode(opened)
  openSide({ name: 'receipt' })
  if (before) showNotice({ kind: 'imported-pasted', folder, before })
}

/**
 * Takes an import back: its episodes go to the trash, from where they can be taken out again, and the
 * episode that was open before is again.
 */
export async function undoImport(
  folders: string[],
  title: string,
  before: string | null,
): Promise<void> {
  const trashed: string[] = []
  for (const folder of folders) if (await moveToTrash(folder)) trashed.push(folder)
  if (before !== null && useOpenEpisode.getState().desk.kind === 'empty') await openEpisode(before)
  if (trashed.length > 0) showNotice({ kind: 'trashed', folders: trashed, title })
}

/** Puts the empty page back that text was pasted into: an edit, which undo takes back. */
export function undoPasted(folder: string, before: NodeJson): void {
  const state = useOpenEpisode.getState()
  if (openFolder(state) === folder && state.editor && !isReadOnly(state)) {
    restorePage(before)(state.editor)
  }
}

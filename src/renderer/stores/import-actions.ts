import type { EpisodeSummary, PastedSource } from '../../ipc/contract.ts'
import { invoke } from '../bridge.ts'
import { openEpisode } from './episode-actions.ts'
import { attempt } from './notices.ts'
import { placeEpisode } from './open-episode.ts'
import { openSide } from './panels.ts'

/** Opens the first of the pages brought in, beside the receipt of what was done to it. */
async function showImported(imported: EpisodeSummary[] | null): Promise<void> {
  const [first] = imported ?? []
  if (!first) return
  await openEpisode(first.folder)
  openSide({ name: 'receipt' })
}

export async function chooseImport(): Promise<void> {
  await showImported(await attempt(() => invoke('import:choose')))
}

export async function importFiles(paths: string[]): Promise<void> {
  await showImported(await attempt(() => invoke('import:files', paths)))
}

/** Brings pasted text into an empty episode, with recognition and receipt. */
export async function importPasted(folder: string, source: PastedSource): Promise<void> {
  const opened = await attempt(() => invoke('import:pasted', folder, source))
  if (!opened) return
  placeEpisode(opened)
  openSide({ name: 'receipt' })
}

/** Brings in text that has no file on disk (dragged out of another window) as a new episode. */
export async function importText(source: PastedSource): Promise<void> {
  const episode = await attempt(() => invoke('episode:create'))
  if (!episode) return
  await openEpisode(episode.folder)
  await importPasted(episode.folder, source)
}

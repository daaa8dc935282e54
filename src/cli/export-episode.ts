import { basename, join, resolve } from 'node:path'
import { exportFormats } from '../episode/formats/export-formats.ts'
import type { ExportTarget } from '../episode/formats/format.ts'
import { exportName } from '../library/exports/export-name.ts'
import { type WrittenExport, writeExport } from '../library/exports/write-export.ts'
import { readEpisode } from '../library/read-episode.ts'

export interface EpisodeExport {
  /** Path of the episode's folder. */
  episode: string
  target: ExportTarget
  /** Path of the folder to write to. */
  out: string
  force: boolean
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
}

/** Exports an episode under the name that exportName gives it. @throws Problem as readEpisode and writeExport do */
export async function exportEpisode({
  episode: folder,
  target,
  out,
  force,
  fallbackLanguage,
}: EpisodeExport): Promise<WrittenExport> {
  const episodePath = resolve(folder)
  const { episode } = await readEpisode(episodePath)
  const { ending } = exportFormats[target]
  const name = exportName(episode.page, basename(episodePath), target, ending)
  return writeExport(
    { page: episode.page, episodePath, target, outPath: join(out, name), fallbackLanguage },
    force,
  )
}

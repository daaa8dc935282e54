import { basename, dirname, join, resolve } from 'node:path'
import { exportFormats } from '../episode/formats/export-formats.ts'
import type { ExportTarget } from '../episode/formats/format.ts'
import { isPackedTarget, type PackedTarget } from '../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../episode/formats/packed/packed-formats.ts'
import { Problem } from '../episode/problem.ts'
import { DEFAULT_SHOW_SETTINGS, type ShowSettings } from '../episode/show/show-settings.ts'
import { exportName } from '../library/exports/export-name.ts'
import { type WrittenExport, writeExport } from '../library/exports/write-export.ts'
import { writePackedExport } from '../library/exports/write-packed-export.ts'
import { openLibrary } from '../library/open-library.ts'
import { readEpisode } from '../library/read-episode.ts'

export interface EpisodeExport {
  /** Path of the episode's folder. */
  episode: string
  target: ExportTarget | PackedTarget
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
  const show = await showOf(episodePath)
  const request = { page: episode.page, episodePath, fallbackLanguage, show }
  const folderName = basename(episodePath)
  if (isPackedTarget(target)) {
    const outPath = join(out, `${folderName}${packedFormats[target].extension}`)
    return writePackedExport({ ...request, target, outPath }, force)
  }
  const name = exportName(episode.page, folderName, target, exportFormats[target].ending)
  return writeExport({ ...request, target, outPath: join(out, name) }, force)
}

/** What the show of an episode wants; as usual for an episode that is in no library. */
async function showOf(episodePath: string): Promise<ShowSettings> {
  try {
    return (await openLibrary(dirname(episodePath))).show.settings
  } catch (error) {
    if (Problem.report(error).code === 'library-foreign') return DEFAULT_SHOW_SETTINGS
    throw error
  }
}

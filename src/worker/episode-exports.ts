import { exportFormats } from '../episode/formats/export-formats.ts'
import type { ExportedPage, ExportTarget } from '../episode/formats/format.ts'
import type { WrittenExport } from '../ipc/contract.ts'
import { exportName } from '../library/exports/export-name.ts'
import { type ExportRequest, planExport } from '../library/exports/plan-export.ts'
import { writeExport } from '../library/exports/write-export.ts'
import type { OpenEpisode } from '../library/open-episode.ts'
import type { ExportDestination } from './protocol.ts'

/** The exports of the open episodes, as they are held here and whether they are saved or not. */
export class EpisodeExports {
  readonly #open: (folder: string) => OpenEpisode

  /** @param open the open episode of a folder; throws a Problem where there is none */
  constructor(open: (folder: string) => OpenEpisode) {
    this.#open = open
  }

  /** A name for the file of an episode's exported page. */
  fileName(folder: string, target: ExportTarget): string {
    const episode = this.#open(folder)
    return exportName(episode.page, episode.folder, target, exportFormats[target].extension)
  }

  /** The exported page, and what it would lose; nothing is written. */
  async preview(
    folder: string,
    target: ExportTarget,
    fallbackLanguage: string,
  ): Promise<ExportedPage> {
    const outPath = this.fileName(folder, target)
    const { text, losses } = await planExport(
      this.#request(folder, { target, outPath, fallbackLanguage }),
    )
    return { text, losses }
  }

  /** @throws Problem export-foreign-file (name, path) when another file is in the way, unless `overwrite` */
  write(
    folder: string,
    destination: ExportDestination,
    overwrite: boolean,
  ): Promise<WrittenExport> {
    return writeExport(this.#request(folder, destination), overwrite)
  }

  #request(folder: string, destination: ExportDestination): ExportRequest {
    const { page, path } = this.#open(folder)
    return { page, episodePath: path, ...destination }
  }
}

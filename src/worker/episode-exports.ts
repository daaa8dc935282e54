import { exportFormats } from '../episode/formats/export-formats.ts'
import type { ExportedPage, ExportTarget } from '../episode/formats/format.ts'
import { type AnyTarget, isPackedTarget } from '../episode/formats/packed/packed-format.ts'
import { packedFormats } from '../episode/formats/packed/packed-formats.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import type { ExportPreview, WrittenExport } from '../ipc/contract.ts'
import { exportName } from '../library/exports/export-name.ts'
import { type ExportRequest, planExport } from '../library/exports/plan-export.ts'
import { requireUnblocked } from '../library/exports/require-unblocked.ts'
import { showOptions } from '../library/exports/show-options.ts'
import { writeExport } from '../library/exports/write-export.ts'
import { planPackedExport, writePackedExport } from '../library/exports/write-packed-export.ts'
import type { OpenEpisode } from '../library/open-episode.ts'
import type { ExportDestination } from './protocol.ts'

/** The exports of the open episodes, as they are held here and whether they are saved or not. */
export class EpisodeExports {
  readonly #open: (folder: string) => OpenEpisode
  readonly #show: () => ShowSettings

  /**
   * @param open the open episode of a folder; throws a Problem where there is none
   * @param show what the show of the open library wants
   */
  constructor(open: (folder: string) => OpenEpisode, show: () => ShowSettings) {
    this.#open = open
    this.#show = show
  }

  /** A name for the file of an episode's exported page. */
  fileName(folder: string, target: AnyTarget): string {
    const episode = this.#open(folder)
    if (isPackedTarget(target)) return `${episode.folder}${packedFormats[target].extension}`
    return exportName(episode.page, episode.folder, target, exportFormats[target].extension)
  }

  /**
   * The exported page, and what it would lose; nothing is written. A target that holds its pictures in one
   * file has no text.
   */
  async source(folder: string, target: AnyTarget, fallbackLanguage: string): Promise<ExportedPage> {
    const outPath = this.fileName(folder, target)
    const request = this.#request(folder, outPath, fallbackLanguage)
    if (isPackedTarget(target)) {
      const { losses } = await planPackedExport({ ...request, target })
      return { text: '', losses }
    }
    const { text, losses } = await planExport({ ...request, target })
    return { text, losses }
  }

  /** The page for the window to show, its pictures by their own names, and what the target would lose. */
  async preview(
    folder: string,
    target: AnyTarget,
    fallbackLanguage: string,
  ): Promise<ExportPreview> {
    const { serializeHtmlPieces } = await import('../episode/formats/html/serialize-html.ts')
    const { losses } = await this.source(folder, target, fallbackLanguage)
    const { page } = this.#open(folder)
    const options = showOptions(page, 'html-page', this.#show())
    const shown = { ...options, fallbackLanguage, pictureUrl: encodeURI }
    return { page: serializeHtmlPieces(page, shown), losses }
  }

  /**
   * The exported page to be taken along.
   * @throws Problem export-blocked (title, count) when the show wants no export of it
   */
  async take(
    folder: string,
    target: ExportTarget,
    fallbackLanguage: string,
  ): Promise<ExportedPage> {
    requireUnblocked(this.#open(folder).page, this.#show(), fallbackLanguage)
    return this.source(folder, target, fallbackLanguage)
  }

  /**
   * @throws Problem export-blocked (title, count) when the show wants no export of it;
   *   export-foreign-file (name, path) when another file is in the way, unless `overwrite`
   */
  write(
    folder: string,
    { target, outPath, fallbackLanguage }: ExportDestination,
    overwrite: boolean,
  ): Promise<WrittenExport> {
    const request = this.#request(folder, outPath, fallbackLanguage)
    return isPackedTarget(target)
      ? writePackedExport({ ...request, target }, overwrite)
      : writeExport({ ...request, target }, overwrite)
  }

  #request(
    folder: string,
    outPath: string,
    fallbackLanguage: string,
  ): Omit<ExportRequest, 'target'> {
    const { page, path } = this.#open(folder)
    return { page, episodePath: path, outPath, fallbackLanguage, show: this.#show() }
  }
}

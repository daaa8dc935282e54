import { dirname } from 'node:path'
import type { ImportFormat } from '../episode/formats/format.ts'
import type { ReceiptItem } from '../episode/receipt/receipt.ts'
import { newEpisode } from './create-episode.ts'
import { keepSource } from './keep-source.ts'
import type { Library } from './library.ts'
import { type ParseSource, parseWithNewIds } from './parse-source.ts'
import { placeEpisode } from './place-episode.ts'
import { readSource, type SourceFile } from './read-source.ts'
import { systemUser } from './system-user.ts'
import { takePictures } from './take-pictures.ts'
import type { EpisodeSummary } from './types.ts'
import { keepVersion } from './versions/keep-version.ts'
import { writeEpisode } from './write-episode.ts'

export interface ImportOptions {
  /** Makes the page of the source; elsewhere, where a long one must not hold up this thread. */
  parse?: ParseSource
  /** Calls the import off. It then ends in the signal's reason. */
  signal?: AbortSignal
  /** Who imports, as versions name people. */
  author?: string
  /** Of what kind the file is, where its name does not say so. */
  format?: ImportFormat | null
  /** Hears what was done to bring it in, as the receipt tells it, when the episode is there. */
  onReceipt?: (items: readonly ReceiptItem[]) => void
}

/**
 * Brings a text, Markdown, HTML or Word file in as a new episode, with its pictures: those in it, and
 * those beside it that it points to. The file itself is kept, unchanged, in the episode's `sources/`,
 * with a receipt of what was recognised and removed; the page as it was imported is its first version.
 * @throws Problem when the file cannot be read (see readSource) or the episode cannot be written, or
 *   the signal's reason; nothing is then left behind
 */
export async function importSource(
  library: Library,
  file: SourceFile,
  options: ImportOptions = {},
): Promise<EpisodeSummary> {
  const { parse = parseWithNewIds, signal, author = systemUser(), format, onReceipt } = options
  const source = await readSource(file, format)
  const parsed = await parse(source)
  signal?.throwIfAborted()
  const folder = typeof file === 'string' ? dirname(file) : (file.beside ?? null)
  const beside = source.text === null ? null : folder
  let receipt: readonly ReceiptItem[] = []
  const summary = await placeEpisode(library, async (path) => {
    const { page, items } = await takePictures(path, parsed, beside)
    receipt = items
    const episode = newEpisode(page)
    await keepSource(path, source, items)
    await writeEpisode(library, path, episode)
    await keepVersion(path, episode, { author, kind: 'imported', name: null })
    signal?.throwIfAborted()
    return episode
  })
  onReceipt?.(receipt)
  return summary
}

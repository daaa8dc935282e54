import { Problem } from '../episode/problem.ts'
import { divideSource, type SourcePart } from './divide-source.ts'
import { type ImportOptions, importSource } from './import-source.ts'
import type { Library } from './library.ts'
import type { EpisodeSummary } from './types.ts'

export interface ImportFileOptions extends ImportOptions {
  /** Hears how many of the file's episodes have been tried, where it holds several. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Brings a file in: as one episode, or, of a WordPress export, each of its posts as one, which keeps its own
 * part of the export as its source. A damaged post is told of and the others go on.
 * @param path absolute path
 * @returns each episode as soon as it is there, or the problem of a post
 * @throws what importSource throws about the file, its disk, or the signal's reason; episodes that were told
 *   stay
 */
export async function* importFile(
  library: Library,
  path: string,
  options: ImportFileOptions = {},
): AsyncGenerator<EpisodeSummary | Problem> {
  const parts = await divideSource(path)
  for (const [done, part] of parts.entries()) {
    if (part.post) options.onProgress?.(done, parts.length)
    options.signal?.throwIfAborted()
    try {
      yield await importPart(library, part, options)
    } catch (error) {
      if (!isOfPost(error, part)) throw error
      yield error
    }
  }
}

/**
 * Brings a part of a file in as a new episode.
 * @throws what importSource throws; what is wrong with a post alone as archive-damaged (name of the export,
 *   place)
 */
export async function importPart(
  library: Library,
  part: SourcePart,
  options: ImportOptions = {},
): Promise<EpisodeSummary> {
  try {
    return await importSource(library, part.file, { ...options, format: part.format })
  } catch (error) {
    if (!part.post || !isOfPost(error, part)) throw error
    const { title, exportName } = part.post
    const place = [title, error.values.place].filter(Boolean).join(', ')
    throw new Problem('archive-damaged', { name: exportName, place }, { cause: error })
  }
}

/** Whether an error says what is wrong with one post alone. */
const isOfPost = (error: unknown, { post }: SourcePart): error is Problem =>
  post !== null && error instanceof Problem && OF_THE_POST.has(error.code)

const OF_THE_POST = new Set<Problem['code']>([
  'archive-damaged',
  'file-unreadable',
  'file-too-deep',
  'file-too-large',
  'file-binary',
])

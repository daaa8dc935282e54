import { dirname } from 'node:path'
import { type ExportedPost, splitExport } from '../episode/formats/wordpress/split-export.ts'
import { Problem } from '../episode/problem.ts'
import { type ImportOptions, importSource } from './import-source.ts'
import type { Library } from './library.ts'
import { type ReadSource, readSource } from './read-source.ts'
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
  const source = await readSource(path)
  if (source.format !== 'wordpress') {
    const { name, bytes } = source
    yield await importSource(library, { name, bytes, beside: dirname(path) }, options)
    return
  }
  const posts = splitExport(source.text ?? '')
  if (posts.length === 0) throw new Problem('file-empty', { name: source.name.normalize('NFC') })
  for (const [done, post] of posts.entries()) {
    options.onProgress?.(done, posts.length)
    options.signal?.throwIfAborted()
    yield await importPost(library, { source, post, beside: dirname(path) }, options)
  }
}

interface PostToImport {
  source: ReadSource
  post: ExportedPost
  beside: string
}

async function importPost(
  library: Library,
  { source, post, beside }: PostToImport,
  options: ImportOptions,
): Promise<EpisodeSummary | Problem> {
  const bytes = new TextEncoder().encode(post.xml)
  try {
    return await importSource(library, { name: `${post.name}.xml`, bytes, beside }, options)
  } catch (error) {
    if (!(error instanceof Problem) || !OF_THE_POST.has(error.code)) throw error
    const { place } = error.values
    return new Problem(
      'archive-damaged',
      {
        name: source.name.normalize('NFC'),
        place: [post.title || post.name, place].filter(Boolean).join(', '),
      },
      { cause: error },
    )
  }
}

/** What is wrong with one post alone. */
const OF_THE_POST = new Set<Problem['code']>([
  'archive-damaged',
  'file-unreadable',
  'file-too-deep',
  'file-too-large',
  'file-binary',
])

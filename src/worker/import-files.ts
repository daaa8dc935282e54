import { basename } from 'node:path'
import { Problem, type ProblemCode, type ProblemReport } from '../episode/problem.ts'
import { importFile } from '../library/import-file.ts'
import type { ImportOptions } from '../library/import-source.ts'
import type { Library } from '../library/library.ts'
import type { EpisodeSummary } from '../library/types.ts'
import type { Imports } from './imports.ts'

/** What the library's disk has and the next file would meet again. */
const OF_THE_DISK: readonly ProblemCode[] = [
  'disk-full',
  'read-only-disk',
  'library-missing',
  'drive-unreachable',
]

export interface FilesToImport {
  library: Library
  /** Absolute paths of the files. */
  paths: readonly string[]
  author: NonNullable<ImportOptions['author']>
  /** Hears of each episode as soon as it is there. */
  onImported: (episode: EpisodeSummary) => Promise<unknown>
  /** Hears of each file that cannot be imported; the others go on. */
  onFailed: (problem: ProblemReport) => void
}

/**
 * Imports each file as an episode, or as several. Cancelling one ends it, and so does a disk that takes
 * none; those before it stay.
 * @returns the episodes that were imported
 */
export async function importFiles(
  imports: Imports,
  { library, paths, author, onImported, onFailed }: FilesToImport,
): Promise<EpisodeSummary[]> {
  const imported: EpisodeSummary[] = []
  for (const path of paths) {
    try {
      const done = await imports.run(basename(path), async (options) => {
        for await (const made of importFile(library, path, { ...options, author })) {
          if (made instanceof Problem) onFailed(Problem.report(made))
          else {
            await onImported(made)
            imported.push(made)
          }
        }
        return true
      })
      if (!done) break
    } catch (error) {
      const problem = Problem.report(error)
      onFailed(problem)
      if (OF_THE_DISK.includes(problem.code)) break
    }
  }
  return imported
}

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { fileProblem } from './file-problem.ts'
import { isHidden, type Library } from './library.ts'
import { type ReadSummary, readSummary } from './read-summary.ts'
import type { EpisodeSummary } from './types.ts'

/** What was listed last, so that only pages which have changed are read as pages. */
const lastListed = new WeakMap<Library, Map<string, ReadSummary>>()

/**
 * All episodes of a library: those without a number first, then by number, the highest first; the last
 * changed first among equals. An episode that cannot be read is listed with its problem. Folders
 * without an episode's file are not episodes (yet: a folder may be half synced), nor are links.
 * @throws Problem library-missing (name, path) when the library's folder is gone
 */
export async function listEpisodes(library: Library): Promise<EpisodeSummary[]> {
  const before = lastListed.get(library)
  const listed = await Promise.all(
    (await libraryFolders(library)).map((folder) =>
      readSummary(join(library.path, folder), before?.get(folder)),
    ),
  )
  const found = listed.filter((read) => read !== null)
  lastListed.set(library, new Map(found.map((read) => [read.summary.folder, read])))
  return found.map((read) => read.summary).sort(compareSummaries)
}

async function libraryFolders({ path }: Library): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name))
    return folders.map((entry) => entry.name)
  } catch (error) {
    const problem = fileProblem(error, path)
    if (!(problem instanceof Problem) || problem.code !== 'file-missing') throw problem
    throw new Problem('library-missing', problem.values, { cause: error })
  }
}

function compareSummaries(a: EpisodeSummary, b: EpisodeSummary): number {
  const byNumber = (b.number ?? Infinity) - (a.number ?? Infinity)
  if (a.number !== b.number) return byNumber
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt < b.modifiedAt ? 1 : -1
  return a.folder < b.folder ? -1 : 1
}

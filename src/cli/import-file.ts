import { join, resolve } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { importFile as importEpisodes } from '../library/import-file.ts'
import { openLibrary } from '../library/open-library.ts'

/**
 * Brings a file into a library.
 * @param onImported hears the absolute path of each new episode's folder
 * @throws Problem as openLibrary and importFile do; the first of those of single posts, when all others are
 *   there
 */
export async function importFile(
  file: string,
  libraryFolder: string,
  onImported: (path: string) => void,
): Promise<void> {
  const library = await openLibrary(libraryFolder)
  const problems: Problem[] = []
  for await (const made of importEpisodes(library, resolve(file))) {
    if (made instanceof Problem) problems.push(made)
    else onImported(join(library.path, made.folder))
  }
  if (problems[0]) throw problems[0]
}

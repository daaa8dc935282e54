import { join, resolve } from 'node:path'
import { importSource } from '../library/import-source.ts'
import { openLibrary } from '../library/open-library.ts'

/**
 * Brings a file into a library.
 * @returns absolute path of the new episode's folder
 * @throws Problem as openLibrary and importSource do
 */
export async function importFile(file: string, libraryFolder: string): Promise<string> {
  const library = await openLibrary(libraryFolder)
  const { folder } = await importSource(library, resolve(file))
  return join(library.path, folder)
}

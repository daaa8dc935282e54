import { readdir } from 'node:fs/promises'
import { Problem } from '../../episode/problem.ts'
import { fileProblem } from '../file-problem.ts'
import { isHidden } from '../library.ts'

/**
 * Names of the folders in a library that may hold an episode; hidden ones and links do not.
 * @param path absolute path of the library
 * @throws Problem library-missing (name, path) when the library's folder is gone
 */
export async function libraryFolders(path: string): Promise<string[]> {
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

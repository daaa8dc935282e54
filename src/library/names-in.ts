import { readdir } from 'node:fs/promises'
import { errorCode, fileProblem } from './file-problem.ts'
import { isHidden } from './library.ts'

/** Names in a folder, hidden ones left out; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !isHidden(name))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return []
    throw fileProblem(error, folder)
  }
}

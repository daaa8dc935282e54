import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileProblem } from '../library/file-problem.ts'
import { resourcesPath } from './resources-path.ts'

/**
 * Copies the sample show, for the person to try things on.
 * @param path absolute path of the new library, which must not exist
 * @throws Problem when it cannot be written; nothing is left behind then
 */
export async function copySampleShow(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await cp(join(resourcesPath(), 'sample-show'), path, {
      recursive: true,
      errorOnExist: true,
      force: false,
    })
  } catch (error) {
    await rm(path, { recursive: true, force: true })
    throw fileProblem(error, path)
  }
}

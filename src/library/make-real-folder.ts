import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { statWithoutLinks } from './episode-path.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Makes a folder where there is none, but not the one above it: an episode's folder that is away is not
 * made anew. Its name survives a power cut. What stands in its place is not written through (a link may
 * lead anywhere) nor replaced.
 * @throws Problem no-permission (name, path) when a link or a file stands there, or why it cannot be made
 */
export async function makeRealFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
    await syncFolder(dirname(path))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw fileProblem(error, path)
  }
  if ((await statWithoutLinks(path))?.isDirectory()) return
  throw new Problem('no-permission', { name: basename(path), path })
}

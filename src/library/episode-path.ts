import type { Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { confinedFile, isPlainName } from './confined-file.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { IMAGES_FOLDER, isHidden, type Library } from './library.ts'

/**
 * Absolute path of an episode's folder. The name may come from a window, so it is not trusted: it must
 * be that of a real folder (no symbolic link) directly in the library.
 * @throws Problem episode-missing (name) otherwise
 */
export async function episodePath(library: Library, folder: string): Promise<string> {
  const values = { name: folder.normalize('NFC') }
  if (!isPlainName(folder) || isHidden(folder)) throw new Problem('episode-missing', values)
  const path = join(library.path, folder)
  const stats = await statWithoutLinks(path)
  if (!stats?.isDirectory()) throw new Problem('episode-missing', values)
  return path
}

/**
 * Absolute path of a picture of an episode, by names that are not trusted; null where there is none.
 * @param libraryPath absolute path of the library; null when none is open
 */
export async function picturePath(
  libraryPath: string | null,
  folder: string,
  name: string,
): Promise<string | null> {
  if (libraryPath === null || isHidden(folder)) return null
  return confinedFile(libraryPath, [folder, IMAGES_FOLDER, name])
}

/** Null when nothing is there. */
export async function statWithoutLinks(path: string): Promise<Stats | null> {
  try {
    return await lstat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
    throw fileProblem(error, path)
  }
}

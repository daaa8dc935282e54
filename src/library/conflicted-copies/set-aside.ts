import { readdir, rename } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { fileHash } from '../content-hash.ts'
import { fileProblem } from '../file-problem.ts'
import { MERGED_FOLDER } from '../library.ts'
import { makeRealFolder } from '../make-real-folder.ts'
import { foldName } from '../safe-name.ts'
import { syncFolder } from '../sync-folder.ts'

/**
 * Moves a conflicted copy that is in the page now to the episode's folder of merged copies; one that was
 * changed since it was read stays, to be merged again.
 * @param path absolute path of the episode's folder
 * @throws Problem when it cannot be moved; it is then where it was
 */
export async function setAside(
  path: string,
  { name, hash }: { name: string; hash: string },
): Promise<void> {
  const from = join(path, name)
  if ((await fileHash(from)) !== hash) return
  const folder = join(path, MERGED_FOLDER)
  await makeRealFolder(folder)
  try {
    await rename(from, join(folder, freeName(name, await readdir(folder))))
    await syncFolder(folder)
    await syncFolder(path)
  } catch (error) {
    throw fileProblem(error, from)
  }
}

function freeName(name: string, taken: string[]): string {
  const others = new Set(taken.map(foldName))
  const { name: stem, ext } = parse(name)
  const names = [name, ...taken.map((_, at) => `${stem}, ${at + 2}${ext}`)]
  return names.find((each) => !others.has(foldName(each))) ?? `${stem}, ${taken.length + 2}${ext}`
}

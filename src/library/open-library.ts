import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseShow } from '../episode/file/show-file.ts'
import { Problem } from '../episode/problem.ts'
import { contentHash } from './content-hash.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { type Library, SHOW_FILE } from './library.ts'

/**
 * Opens a folder that is a library. Nothing is written.
 * @throws Problem library-missing (name, path) when there is no such folder; library-foreign (name,
 *   path) when it has no show.json; library-damaged (name) when that cannot be read
 */
export async function openLibrary(folder: string): Promise<Library> {
  const path = resolve(folder)
  const values = valuesOf(path)
  await requireLibrary(path)
  try {
    const file = join(path, SHOW_FILE)
    const bytes = await readFile(file)
    const show = parseShow(bytes.toString('utf8'), basename(path))
    return { path, show, knownContent: new Map([[file, contentHash(bytes)]]) }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new Problem('library-foreign', values)
    throw fileProblem(error, join(path, SHOW_FILE))
  }
}

const valuesOf = (path: string) => ({
  name: basename(path).normalize('NFC'),
  path: path.normalize('NFC'),
})

/** @throws Problem library-missing (name, path) when there is no folder at a library's absolute path */
export async function requireLibrary(path: string): Promise<void> {
  if (!(await isFolder(path))) throw new Problem('library-missing', valuesOf(path))
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false
    throw fileProblem(error, path)
  }
}

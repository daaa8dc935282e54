import { mkdir, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { serializeShow } from '../episode/file/show-file.ts'
import { Problem } from '../episode/problem.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { isHidden, type Library, SHOW_FILE } from './library.ts'
import { openLibrary } from './open-library.ts'
import { writeDurably } from './write-durably.ts'

/** Left in folders by the systems themselves. */
const SYSTEM_FILES = ['desktop.ini', 'Thumbs.db', 'Icon\r']

export interface NewShow {
  name: string
  /** BCP 47 tags, the usual language first. */
  languages: string[]
}

/**
 * Makes a new folder or an empty one a library, and opens it. One that is a library already is opened
 * as it is.
 * @throws Problem library-foreign (name, path) when the folder holds other files; no-permission,
 *   disk-full and the like when it cannot be written
 */
export async function createLibrary(folder: string, show: NewShow): Promise<Library> {
  const path = resolve(folder)
  const values = { name: basename(path).normalize('NFC'), path: path.normalize('NFC') }
  try {
    await mkdir(path, { recursive: true })
    const names = (await readdir(path)).filter(
      (name) => !isHidden(name) && !SYSTEM_FILES.includes(name),
    )
    if (names.length === 0) {
      await writeDurably(join(path, SHOW_FILE), serializeShow(show))
    }
  } catch (error) {
    // A file stands in the folder's place.
    if (errorCode(error) === 'EEXIST') throw new Problem('library-foreign', values)
    throw fileProblem(error, path)
  }
  return openLibrary(path)
}

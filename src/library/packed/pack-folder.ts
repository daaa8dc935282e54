import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { zipSync } from 'fflate/browser'
import { checkSourceSize, MAX_PACKED_BYTES } from '../../episode/source/decode-source.ts'
import { fileProblem } from '../file-problem.ts'
import { isHidden } from '../library.ts'

/**
 * A folder as the archive of its files, without links and hidden files. Sizes are looked at before any is
 * read.
 * @param path absolute path of the folder
 * @throws Problem file-too-large (name, sizeMB, limitMB), or why a file cannot be read
 */
export async function packFolder(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const name = basename(path)
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile() && !isHidden(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    let total = 0
    for (const file of files) {
      total += (await stat(file)).size
      checkSourceSize(total, name, MAX_PACKED_BYTES)
    }
    const contents = await Promise.all(
      files.map(async (file) => [relative(path, file).replaceAll(sep, '/'), await readFile(file)]),
    )
    const bytes = zipSync(Object.fromEntries(contents), { level: 0 })
    return { name: name.replace(/\.textbundle$/i, '.textpack'), bytes }
  } catch (error) {
    throw fileProblem(error, path)
  }
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * Everything below a folder, to compare what it holds with what it held: two are equal when no file or
 * folder was added, removed, renamed or changed.
 *
 * @returns SHA-256 of each file by its path below `folder`; `folder` for each folder
 */
export async function folderContents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isDirectory() ? 'folder' : sha256(await readFile(path))
    return [relative(folder, path), content] as const
  })
  return Object.fromEntries((await Promise.all(contents)).sort())
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * Everything below a folder, to compare what it holds with what it held: two are equal when no file or
 * folder was added, removed, renamed or changed.
 *
 * @returns SHA-256 of each file by its path below `folder`; `folder` for each folder
 */
export async function folderContents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const others = entries.filter(
    (entry) => !isPresence(relative(folder, join(entry.parentPath, entry.name))),
  )
  const contents = others.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isDirectory() ? 'folder' : sha256(await readFile(path))
    return [relative(folder, path), content] as const
  })
  return Object.fromEntries((await Promise.all(contents)).sort())
}

/** What the app says of itself while an episode is open comes and goes beside all that is the person's. */
const isPresence = (path: string) => path.split(sep).includes('.presence')

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

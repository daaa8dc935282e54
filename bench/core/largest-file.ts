import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Absolute path of the largest file in a folder and the folders in it; null where there is none. */
export async function largestFile(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let largest: { path: string; size: number } | null = null
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const { size } = await stat(path)
    if (!largest || size > largest.size) largest = { path, size }
  }
  return largest?.path ?? null
}

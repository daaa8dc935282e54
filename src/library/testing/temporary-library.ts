import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLibrary } from '../create-library.ts'
import type { Library } from '../library.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A new library that goes away with the test. */
export async function temporaryLibrary(): Promise<Library> {
  const path = join(await temporaryFolder(), 'Mein Podcast')
  return createLibrary(path, { name: 'Mein Podcast', languages: ['de'] })
}

/** Every file below a folder, hidden ones too, with its bytes as text: to see that nothing changed. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isFile() ? await readFile(path, 'latin1') : '(no file)'
    return [path.slice(folder.length + 1), content] as const
  })
  return Object.fromEntries((await Promise.all(files)).sort())
}

import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { changeShowText, parseShow, type Show } from '../episode/file/show-file.ts'
import type { ShowSettings } from '../episode/show/show-settings.ts'
import { contentHash } from './content-hash.ts'
import { fileProblem } from './file-problem.ts'
import { type Library, SHOW_FILE } from './library.ts'
import { withLock } from './with-lock.ts'
import { writeDurably } from './write-durably.ts'

/**
 * Changes settings of a show in its file, as that is now: what others have written there stays.
 * @returns the show as its file has it after that
 * @throws Problem library-damaged (name) when the file is no show's; or why it cannot be read or written
 */
export async function changeShow(library: Library, change: Partial<ShowSettings>): Promise<Show> {
  const file = join(library.path, SHOW_FILE)
  const folder = basename(library.path)
  let text = ''
  await withLock(file, async () => {
    const before = await readFile(file, 'utf8').catch((error) => {
      throw fileProblem(error, file)
    })
    text = changeShowText(before, folder, change)
    library.knownContent.set(file, contentHash(Buffer.from(text)))
    if (text !== before) await writeDurably(file, text)
  })
  return parseShow(text, folder)
}

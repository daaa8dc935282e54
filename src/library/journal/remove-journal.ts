import { unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../file-problem.ts'
import { syncFolder } from '../sync-folder.ts'

/**
 * Takes a journal away that is of no use any more, for good: one that a power cut brought back would be
 * taken for words that are not in the file, once another program has written that.
 */
export async function removeJournal(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  await syncFolder(dirname(path))
}

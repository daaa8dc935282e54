import { randomUUID } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { fileProblem } from './file-problem.ts'
import { renameWithRetry } from './rename-with-retry.ts'
import { syncFolder } from './sync-folder.ts'
import { withLock } from './with-lock.ts'

/**
 * Writes a whole file so that at any moment, a power cut included, either the old or the new content
 * stands at its path: written beside it, synced, read back and compared, renamed into place, and the
 * folder synced. The target is never written to directly.
 * @param mayReplace looks at the target right before the renaming, while no other process of ours can
 *   replace it; what it throws keeps it as it is
 * @throws what mayReplace throws; Problem disk-full, no-permission, read-only-disk, file-locked,
 *   file-missing (the folder) or write-unverified (name, path); the target is then as it was, and nothing
 *   is left beside it
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  mayReplace?: () => Promise<void>,
): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeSynced(temporary, bytes)
    if (!(await readFile(temporary)).equals(bytes)) {
      throw new Problem('write-unverified', { name: basename(path), path })
    }
    await (mayReplace
      ? withLock(path, async () => {
          await mayReplace()
          await renameWithRetry(temporary, path)
        })
      : renameWithRetry(temporary, path))
    await syncFolder(dirname(path))
  } catch (error) {
    // What went wrong first is what counts; a temporary file that stays is hidden and harmless.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileProblem(error, path)
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

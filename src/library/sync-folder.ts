import { open } from 'node:fs/promises'
import { errorCode } from './file-problem.ts'

/** Told by file systems that cannot sync a folder (some network and FUSE ones). */
const NOT_SUPPORTED = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR']

/** Makes sure that names given in a folder survive a power cut. Windows does so by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    if (!NOT_SUPPORTED.includes(errorCode(error) ?? '')) throw error
  } finally {
    await folder.close()
  }
}

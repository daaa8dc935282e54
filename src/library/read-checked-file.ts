import { open } from 'node:fs/promises'
import { fileProblem } from './file-problem.ts'

/**
 * Reads a file after its size was looked at, so that one that is far too large is never read.
 * @param checkSize throws when a file of so many bytes is not wanted
 * @throws what `checkSize` throws, or a Problem when the file cannot be read
 */
export async function readCheckedFile(
  path: string,
  checkSize: (bytes: number) => void,
): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      checkSize((await file.stat()).size)
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileProblem(error, path)
  }
}

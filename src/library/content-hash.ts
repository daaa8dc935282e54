import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorCode, fileProblem } from './file-problem.ts'

/** SHA-256 of a file's content, as hexadecimal digits; text counts as its UTF-8 bytes. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * SHA-256 of what a file holds now; null when there is no such file.
 * @throws Problem when it cannot be read
 */
export async function fileHash(path: string): Promise<string | null> {
  try {
    return contentHash(await readFile(path))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
    throw fileProblem(error, path)
  }
}

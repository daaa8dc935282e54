import { readFile } from 'node:fs/promises'
import { fileProblem } from '../file-problem.ts'

/** @throws Problem why it cannot be read */
export async function readPicture(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw fileProblem(error, path)
  }
}

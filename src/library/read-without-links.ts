import { constants } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** A link may lead out of the library. Windows knows no such flag, and needs a right to make links. */
const READ_WITHOUT_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** Reads a file that is no link. @throws the error of the file system */
export function readWithoutLinks(path: string): Promise<Buffer> {
  return readFile(path, { flag: READ_WITHOUT_LINKS })
}

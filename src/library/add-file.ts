import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, fileProblem } from './file-problem.ts'
import { makeRealFolder } from './make-real-folder.ts'
import { writeDurably } from './write-durably.ts'

const MAX_ATTEMPTS = 20

/**
 * Writes a new file into a folder under a name that is free, and makes the folder when it is missing.
 * The name is taken first, so that of two programs writing at once each gets its own.
 * @param nameFor a free name, given those that are taken; asked again when another took it meanwhile
 * @returns the file's name
 * @throws Problem when it cannot be written, or the folder is a link; no new file is then there
 */
export async function addFile(
  folder: string,
  nameFor: (taken: string[]) => string,
  content: string | Uint8Array,
): Promise<string> {
  const name = await takeName(folder, nameFor)
  try {
    await writeDurably(join(folder, name), content)
    return name
  } catch (error) {
    // What went wrong first is what counts; an empty file that stays is harmless.
    await rm(join(folder, name), { force: true }).catch(() => undefined)
    throw error
  }
}

async function takeName(folder: string, nameFor: (taken: string[]) => string): Promise<string> {
  await makeRealFolder(folder)
  for (let attempt = 1; ; attempt++) {
    let path = folder
    try {
      const name = nameFor(await readdir(folder))
      path = join(folder, name)
      const file = await open(path, 'wx')
      await file.close()
      return name
    } catch (error) {
      const isTaken = errorCode(error) === 'EEXIST' && attempt < MAX_ATTEMPTS
      if (!isTaken) throw fileProblem(error, path)
    }
  }
}

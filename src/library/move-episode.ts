import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import { fileHash } from './content-hash.ts'
import { statWithoutLinks } from './episode-path.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { EPISODE_FILE, type Library } from './library.ts'
import { renameWithRetry } from './rename-with-retry.ts'
import { syncFolder } from './sync-folder.ts'

const NAME_TAKEN = ['ENOTEMPTY', 'EEXIST']
const MAX_ATTEMPTS = 20

/**
 * Moves an episode's folder under a name that is free, in one step: it is at one place or the other.
 * @param from absolute path of the episode's folder
 * @param into absolute path of the folder it moves into, on the same disk
 * @param nameFor a free name, given those that are taken; asked again when another took it meanwhile
 * @returns the name it has now
 */
export async function moveEpisode(
  library: Library,
  from: string,
  into: string,
  nameFor: (taken: string[]) => string,
): Promise<string> {
  try {
    for (let attempt = 1; ; attempt++) {
      const name = nameFor(await readdir(into))
      if (join(into, name) === from) return name
      try {
        await moveTo(library, from, join(into, name))
        return name
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !(await isNameTaken(error, join(into, name)))) throw error
      }
    }
  } catch (error) {
    throw fileProblem(error, from)
  }
}

async function moveTo({ knownContent }: Library, from: string, to: string): Promise<void> {
  const before = knownContent.get(join(to, EPISODE_FILE))
  knownContent.set(join(to, EPISODE_FILE), await fileHash(join(from, EPISODE_FILE)))
  try {
    await renameWithRetry(from, to)
  } catch (error) {
    if (before === undefined) knownContent.delete(join(to, EPISODE_FILE))
    else knownContent.set(join(to, EPISODE_FILE), before)
    throw error
  }
  knownContent.set(join(from, EPISODE_FILE), null)
  await syncFolder(dirname(to))
}

/** Windows says that a folder is locked when another one of that name has come meanwhile. */
async function isNameTaken(error: unknown, to: string): Promise<boolean> {
  if (NAME_TAKEN.includes(errorCode(error) ?? '')) return true
  const isLocked = error instanceof Problem && error.code === 'file-locked'
  return isLocked && (await statWithoutLinks(to)) !== null
}

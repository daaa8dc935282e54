import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { safeName } from '../library/safe-name.ts'
import type { Translate } from './translate.ts'

/**
 * Absolute path at which a new library does not yet exist: the name as it is, or with a number.
 * @param parent absolute path of the folder it is to be in
 */
export async function freeLibraryPath(parent: string, name: string): Promise<string> {
  const taken = await readdir(parent).catch(() => [])
  return join(parent, safeName([name], '', taken, 'library'))
}

/** Where a new library is made unless the person chooses another place: in the documents' folder. */
export function proposeLibraryPath(translate: Translate): Promise<string> {
  return freeLibraryPath(app.getPath('documents'), translate.dialog('new-library'))
}

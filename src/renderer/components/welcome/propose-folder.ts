import { siblingPath } from '../episodes/folder-name.ts'

/** What no file system, or not every one, takes in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const UNSAFE = /[\u0000-\u001f\\/:*?"<>|]+/g

/** The proposed folder, called like the show once that has a name. */
export function proposeFolder(proposedPath: string, showName: string): string {
  const name = showName.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ')
  const safe = name.trim().replace(/[. ]+$/, '')
  return safe ? siblingPath(proposedPath, safe) : proposedPath
}

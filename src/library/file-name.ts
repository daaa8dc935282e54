import { basename, extname } from 'node:path'
import { nameWords, safeName } from './safe-name.ts'

/**
 * A safe name for a file that is brought in, close to its own: "Größe 2.JPG" is "groesse-2.jpg".
 * @param original name or path of the file
 * @param taken names in the folder; the new one differs from each, whatever the case
 * @param extension with its dot, when it is known better than from the name
 */
export function fileName(
  original: string,
  taken: Iterable<string>,
  extension: string = safeExtension(original),
): string {
  const name = lastPart(original)
  return safeName(nameWords(basename(name, extname(name))), extension, taken, 'file')
}

/** The last part of a path of any system: a name from Windows may reach a Mac. */
const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

function safeExtension(name: string): string {
  const letters = nameWords(extname(lastPart(name))).join('')
  return /^[a-z0-9]{1,10}$/.test(letters) ? `.${letters}` : ''
}

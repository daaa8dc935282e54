import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { foldName, isDeviceName } from './safe-name.ts'

/** No file system holds longer ones. */
const MAX_NAME_UNITS = 255

/**
 * Absolute path of a file below a folder, by names that are not trusted; null where there is none, or
 * where a symbolic link, a short name or a device would lead elsewhere. The folder itself may be reached
 * by a link.
 * @param folder absolute path
 */
export async function confinedFile(
  folder: string,
  names: readonly string[],
): Promise<string | null> {
  if (!names.every(isPlainName) || !isFileName(names.at(-1) ?? '')) return null
  try {
    const path = join(await realpath(folder), ...names)
    const [real, stats] = await Promise.all([realpath(path), lstat(path)])
    return stats.isFile() && foldName(real) === foldName(path) ? path : null
  } catch {
    return null
  }
}

/** True for a name that cannot lead anywhere else on any system, as a path or a drive. */
export function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:\0-\x1f]/.test(name)
}

/** Whether Windows takes a plain name for neither a device nor the name without its end. */
function isFileName(name: string): boolean {
  return (
    name.length <= MAX_NAME_UNITS &&
    !/[. ]$/.test(name) &&
    !isDeviceName(name.replace(/[. ]*\..*$/, ''))
  )
}

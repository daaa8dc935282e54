import { confinedFile } from '../library/confined-file.ts'

const LIBRARY = 'library'
const IMAGES = 'images'

export interface ServedFolders {
  /** Absolute path of the built renderer. */
  rendererFolder: string
  /** Finds a picture in the open library by names that are not trusted; null where there is none. */
  pictureFile: (folder: string, name: string) => Promise<string | null>
}

/** Whether a path of the app's scheme names a picture, which another program may exchange. */
export function isPicturePath(pathname: string): boolean {
  return pathname.startsWith(`/${LIBRARY}/`)
}

/**
 * Absolute path of the file that a path of the app's scheme names: one of the renderer's bundle, or a
 * picture of the open library at /library/<episode>/images/<file>. Null for any other, whatever its
 * escapes, separators, links or names of devices try.
 * @param pathname of a URL, escapes and all
 */
export async function servedFile(
  pathname: string,
  { rendererFolder, pictureFile }: ServedFolders,
): Promise<string | null> {
  const names = decodeNames(pathname)
  if (names === null) return null
  const [first, folder, images, name, ...more] = names
  if (first !== LIBRARY) return confinedFile(rendererFolder, names)
  if (!folder || images !== IMAGES || !name || more.length > 0) return null
  return pictureFile(folder, name)
}

/** The names between the slashes, each decoded for itself; null when its escapes are none. */
function decodeNames(pathname: string): string[] | null {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return null
  }
}

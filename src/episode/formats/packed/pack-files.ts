import { type Zippable, zipSync } from 'fflate/browser'

/** Pictures are packed already. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)$/i

/** The first moment that ZIP knows, so that the same files are the same bytes whenever they are packed. */
const BEGINNING = new Date(1980, 0, 1)

/** Files as a ZIP archive (APPNOTE 6.3), in their order. @param files by their paths in it */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [path, bytes] of files) {
    entries[path] = [bytes, { level: PICTURE.test(path) ? 0 : 6, mtime: BEGINNING }]
  }
  return zipSync(entries)
}

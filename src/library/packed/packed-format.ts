import type { ImportFormat, TextFormat } from '../../episode/formats/format.ts'
import { bundledText } from './bundled-text.ts'
import { zipEntries } from './zip-entries.ts'

/** Formats that are archives with text in them. */
export type PackedFormat = Exclude<ImportFormat, TextFormat>

export const isPacked = (format: ImportFormat): format is PackedFormat =>
  format === 'docx' || format === 'textbundle'

/** The format of an archive, by what is in it and whatever it is called; null for any other file. */
export function packedFormat(bytes: Uint8Array): PackedFormat | null {
  if (!beginsAsZip(bytes)) return null
  try {
    const paths = zipEntries(bytes).map(({ path }) => path)
    const isWord =
      paths.includes('[Content_Types].xml') && paths.some((path) => path.startsWith('word/'))
    if (isWord) return 'docx'
    return bundledText(paths) ? 'textbundle' : null
  } catch {
    return null
  }
}

const beginsAsZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 3 && four === 4

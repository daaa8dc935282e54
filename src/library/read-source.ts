import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportFormat } from '../episode/formats/format.ts'
import { isWordpressExport } from '../episode/formats/wordpress/split-export.ts'
import {
  checkSourceSize,
  decodeSource,
  MAX_PACKED_BYTES,
  MAX_SOURCE_BYTES,
} from '../episode/source/decode-source.ts'
import { formatOfName, unknownKind } from '../episode/source/source-format.ts'
import { packFolder } from './packed/pack-folder.ts'
import { isPacked, packedFormat } from './packed/packed-format.ts'
import { readCheckedFile } from './read-checked-file.ts'

/** A file to bring in: its path, or its name and content when it has no path. */
export type SourceFile =
  | string
  | {
      name: string
      bytes: Uint8Array
      /** Absolute path of the folder in which pictures are that it points to. */
      beside?: string
    }

export interface ReadSource {
  name: string
  format: ImportFormat
  /** The file to the byte. */
  bytes: Uint8Array
  /** Without byte order mark, every line ending in "\n"; null for an archive, whose parser unpacks it. */
  text: string | null
  /** In which its text was read. */
  encoding: string
}

/**
 * Reads a file that is brought in. Its size is looked at before it is read. An archive and a WordPress
 * export is known by what is in it, whatever it is called, any other file by its name. A TextBundle that is a folder is packed.
 * @param as of what kind it is, where its name does not say so
 * @throws Problem file-kind-unknown, file-too-large, file-binary, file-empty, file-missing,
 *   no-permission, file-unreadable (name)
 */
export async function readSource(
  file: SourceFile,
  as: ImportFormat | null = null,
): Promise<ReadSource> {
  if (typeof file === 'string' && (await isBundleFolder(file)))
    return readSource(await packFolder(file))
  const name = typeof file === 'string' ? basename(file) : file.name
  const named = as ?? formatOfName(name)
  const bytes =
    typeof file === 'string'
      ? await readCheckedFile(file, (size) => checkSize(size, name, named))
      : file.bytes
  checkSize(bytes.length, name, named)
  const format = packedFormat(bytes) ?? named
  if (!format) throw unknownKind(name)
  if (isPacked(format)) return { name, format, bytes, text: null, encoding: 'utf-8' }
  const decoded = decodeSource(bytes, name, format === 'wordpress' ? MAX_PACKED_BYTES : undefined)
  const isExport = isWordpressExport(decoded.text)
  if (format === 'wordpress' && !isExport) throw unknownKind(name)
  return { name, format: isExport ? 'wordpress' : format, bytes, ...decoded }
}

const isBundleFolder = async (path: string): Promise<boolean> =>
  formatOfName(path) === 'textbundle' && (await isFolder(path))

/** Whether a path is a folder's; what is wrong with it else is said when it is read. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

/** What is called a text must be small; what is called nothing that is known may be an archive. */
function checkSize(size: number, name: string, named: ImportFormat | null): void {
  if (named === null && size > MAX_PACKED_BYTES) throw unknownKind(name)
  const isText = named !== null && named !== 'wordpress' && !isPacked(named)
  checkSourceSize(size, name, isText ? MAX_SOURCE_BYTES : MAX_PACKED_BYTES)
}

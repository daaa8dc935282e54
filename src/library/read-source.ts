import { basename } from 'node:path'
import type { ImportFormat } from '../episode/formats/format.ts'
import {
  checkSourceSize,
  type DecodedSource,
  decodeSource,
} from '../episode/source/decode-source.ts'
import { sourceFormat } from '../episode/source/source-format.ts'
import { readCheckedFile } from './read-checked-file.ts'

/** A file to bring in: its path, or its name and content when it has no path. */
export type SourceFile = string | { name: string; bytes: Uint8Array }

export interface ReadSource extends DecodedSource {
  name: string
  format: ImportFormat
  /** The file to the byte. */
  bytes: Uint8Array
}

/**
 * Reads a file that is brought in. Its kind and size are looked at before it is read.
 * @throws Problem file-kind-unknown, file-too-large, file-binary, file-empty, file-missing,
 *   no-permission, file-unreadable (name)
 */
export async function readSource(file: SourceFile): Promise<ReadSource> {
  const name = typeof file === 'string' ? basename(file) : file.name
  const format = sourceFormat(name)
  const bytes =
    typeof file === 'string'
      ? await readCheckedFile(file, (size) => checkSourceSize(size, name))
      : file.bytes
  return { name, format, bytes, ...decodeSource(bytes, name) }
}

import { crc32, inflateRawSync } from 'node:zlib'
import { Problem } from '../../episode/problem.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

const MEGABYTE = 1024 * 1024
/** No more than a picture may have (see addPicture), and far more words than any page holds. */
const MAX_FILE_MB = 50
const MAX_UNPACKED_MB = 200
const MAX_FILES = 5000

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8

/**
 * The files in a ZIP archive by their paths. Their sizes are looked at before anything is unpacked, and
 * each is unpacked to that size at most, so that a bomb stays packed whatever its directory says; lengths
 * and checksums are compared, so that no damaged file passes for a whole one.
 * @param name of the archive, for the problem's text
 * @throws Problem, its name empty, since only the caller knows the file: archive-foreign (name) when it is none, or a kind that is not read (encrypted, ZIP64);
 *   archive-too-large (name, place, limitMB); archive-unsafe (name, place) when a path leads out of it;
 *   archive-damaged (name, place)
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = zipEntries(bytes)
  checkSizes(entries)
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (files.has(entry.path)) throw damaged(entry.path)
    files.set(entry.path, unpack(bytes, entry))
  }
  return files
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const tooLarge = (place: string, limitMB: number): Problem =>
    new Problem('archive-too-large', { name: '', place, limitMB })
  let total = 0
  for (const [index, { path, size }] of entries.entries()) {
    total += size
    if (size > MAX_FILE_MB * MEGABYTE) throw tooLarge(path, MAX_FILE_MB)
    if (total > MAX_UNPACKED_MB * MEGABYTE || index >= MAX_FILES) {
      throw tooLarge(path, MAX_UNPACKED_MB)
    }
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const file = inflate(packedBytes(bytes, entry), entry)
    if (file.length === entry.size && crc32(file) === entry.checksum) return file
  } catch (cause) {
    throw damaged(entry.path, cause)
  }
  throw damaged(entry.path)
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new RangeError('no file here')
  const start =
    offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + packedSize)
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new RangeError(`unknown method ${method}`)
  return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
}

const damaged = (place: string, cause?: unknown): Problem =>
  new Problem('archive-damaged', { name: '', place }, { cause })

import { Problem } from '../../episode/problem.ts'
import { isPlainName } from '../confined-file.ts'

/** What a ZIP archive's directory says of a file in it. */
export interface ZipEntry {
  /** With "/" between the names, whatever the archive has. */
  path: string
  /** In bytes, unpacked. */
  size: number
  packedSize: number
  /** CRC-32 of the file, unpacked. */
  checksum: number
  method: number
  /** Where its local header begins. */
  offset: number
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const ENCRYPTED = 1
const NAMED_IN_UTF8 = 0x800
/** Stands for a number that only ZIP64 has room for. */
const BEYOND = 0xffffffff

/**
 * Reads the central directory of a ZIP archive (APPNOTE 6.3.10, without ZIP64). Folders are left out.
 * @param name of the archive, for the problem's text
 * @throws Problem, its name empty: archive-foreign (name), archive-damaged (name, place), archive-unsafe
 *   (name, place)
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new Problem('archive-foreign', { name: '' })
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new Problem('archive-damaged', { name: '', place: `byte ${at}` })
    }
    const entry = readEntry(view, at)
    if (!entry.path.endsWith('/')) entries.push(entry)
    const varying = [28, 30, 32].map((length) => view.getUint16(at + length, true))
    at += varying.reduce((sum, length) => sum + length, ENTRY_BYTES)
  }
  return entries
}

/** The end of the directory is at the archive's end, before a comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

function readEntry(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const path = readPath(view, at, (flags & NAMED_IN_UTF8) !== 0)
  const entry = {
    path,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  const isBeyond = [entry.packedSize, entry.size, entry.offset].includes(BEYOND)
  if (isBeyond || (flags & ENCRYPTED) !== 0) throw new Problem('archive-foreign', { name: '' })
  if (!path.replace(/\/$/, '').split('/').every(isPlainName)) {
    throw new Problem('archive-unsafe', { name: '', place: path })
  }
  return entry
}

/** A name that is not said to be UTF-8 is that nearly always too, where it is more than ASCII. */
function readPath(view: DataView, at: number, isUtf8: boolean): string {
  const length = Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_BYTES)
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, length)
  const path = new TextDecoder().decode(bytes)
  const isReadable = isUtf8 || !path.includes('\ufffd')
  return (isReadable ? path : new TextDecoder('latin1').decode(bytes)).replaceAll('\\', '/')
}

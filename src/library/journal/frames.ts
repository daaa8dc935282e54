import { crc32 } from 'node:zlib'

/** What every journal begins with: what it is, and the version of its format (docs/journal-format.md). */
export const JOURNAL_HEAD: Buffer = Buffer.from('Reinschrift journal 1\n')

/** Length and CRC-32 of what follows, both as unsigned 32-bit little-endian numbers. */
const PREFIX_BYTES = 8

/** An entry as a journal holds it: its length and checksum, then its JSON in UTF-8. */
export function encodeFrame(entry: unknown): Buffer {
  const content = Buffer.from(JSON.stringify(entry))
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.writeUInt32LE(content.length, 0)
  prefix.writeUInt32LE(crc32(content), 4)
  return Buffer.concat([prefix, content])
}

export interface Frame {
  entry: unknown
  /** Where the frame ends in its journal, in bytes. */
  endBytes: number
}

/** The entries of a journal up to its end, or to the first that is cut off or damaged. */
export function decodeFrames(bytes: Buffer): Frame[] {
  const frames: Frame[] = []
  let at = JOURNAL_HEAD.length
  if (!bytes.subarray(0, at).equals(JOURNAL_HEAD)) return frames
  while (bytes.length - at >= PREFIX_BYTES) {
    const start = at + PREFIX_BYTES
    const endBytes = start + bytes.readUInt32LE(at)
    const content = bytes.subarray(start, endBytes)
    if (endBytes > bytes.length || crc32(content) !== bytes.readUInt32LE(at + 4)) break
    const entry = readJson(content)
    if (entry === undefined) break
    frames.push({ entry, endBytes })
    at = endBytes
  }
  return frames
}

function readJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString())
  } catch {
    return undefined
  }
}

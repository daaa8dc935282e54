import { crc32 } from 'node:zlib'
import { orientationExif } from './orientation-exif.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that tell of the picture, its making or its maker, and do not show in it. */
const TOLD = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/**
 * A PNG file (W3C PNG, third edition) with this XMP and nothing else that is told about the picture. Its
 * pixels, colour profile and orientation stay to the bit.
 * @returns null when the file is damaged or no PNG
 */
export function markPng(bytes: Buffer, xmp: string, orientation: number): Buffer | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const chunks: Buffer[] = [SIGNATURE]
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!TOLD.has(type)) chunks.push(bytes.subarray(at, end))
    if (type === 'IHDR') {
      chunks.push(chunkOf('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)))
      if (orientation > 1) chunks.push(chunkOf('eXIf', orientationExif(orientation)))
    }
    if (type === 'IEND') return Buffer.concat(chunks)
    at = end
  }
  return null
}

function chunkOf(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

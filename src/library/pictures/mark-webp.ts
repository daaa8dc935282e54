import { orientationExif } from './orientation-exif.ts'

/** Flags of the extended header. */
const [HAS_XMP, HAS_EXIF, HAS_ALPHA] = [0x04, 0x08, 0x10]

interface Chunk {
  type: string
  content: Buffer
}

/**
 * A WebP file (RFC 9649) with this XMP and nothing else that is told about the picture. Its pixels, frames,
 * colour profile and orientation stay to the bit.
 * @param size in pixels, as the file has it
 * @returns null when the file is damaged or no WebP
 */
export function markWebp(
  bytes: Buffer,
  xmp: string,
  orientation: number,
  size: { width: number; height: number },
): Buffer | null {
  const chunks = chunksOf(bytes)
  if (!chunks) return null
  const kept = chunks.filter(({ type }) => !['EXIF', 'XMP ', 'VP8X'].includes(type))
  const header = chunks.find(({ type }) => type === 'VP8X')?.content ?? newHeader(chunks, size)
  const extended = Buffer.from(header)
  const flags = (extended[0] ?? 0) & ~HAS_EXIF
  extended[0] = flags | HAS_XMP | (orientation > 1 ? HAS_EXIF : 0)
  const told = [
    ...(orientation > 1 ? [{ type: 'EXIF', content: orientationExif(orientation) }] : []),
    { type: 'XMP ', content: Buffer.from(xmp) },
  ]
  return riffOf([{ type: 'VP8X', content: extended }, ...kept, ...told])
}

function chunksOf(bytes: Buffer): Chunk[] | null {
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  const end = isWebp && bytes.length >= 20 ? 8 + bytes.readUInt32LE(4) : 0
  if (end < 20 || end > bytes.length) return null
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= end) {
    const length = bytes.readUInt32LE(at + 4)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) return null
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content })
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** The extended header of a file that has none: its size, and whether its pixels can be seen through. */
function newHeader(
  chunks: readonly Chunk[],
  { width, height }: { width: number; height: number },
): Buffer {
  const header = Buffer.alloc(10)
  const lossless = chunks.find(({ type }) => type === 'VP8L')?.content
  if (lossless && ((lossless[4] ?? 0) & 0x10) !== 0) header[0] = HAS_ALPHA
  header.writeUIntLE(width - 1, 4, 3)
  header.writeUIntLE(height - 1, 7, 3)
  return header
}

function riffOf(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.flatMap(({ type, content }) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32LE(content.length, 4)
    return [head, content, ...(content.length % 2 ? [Buffer.alloc(1)] : [])]
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

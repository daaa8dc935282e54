import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Exif } from 'sharp'

/** A grey PNG of a given size, whole and valid. */
export function pngPicture(width: number, height: number, grey = 128): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1), grey)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** What a file tells of its picture, beside the pixels. */
export interface ToldOfPicture {
  /** EXIF orientation: 1 upright, 6 lying on its side. */
  orientation?: number
  exif?: Exif
  /** An XMP packet. */
  xmp?: string
  /** IPTC-IIM datasets of record 2, by their numbers; of a JPEG only. */
  iptc?: { encoding: 'utf8' | 'latin1'; datasets: Readonly<Record<number, string>> }
}

/** A picture of another format than PNG, made by libvips, and as a camera and an agency would have written it. */
export async function cameraPicture(
  format: 'jpeg' | 'png' | 'webp' | 'avif',
  width: number,
  height: number,
  { orientation, exif, xmp, iptc }: ToldOfPicture = {},
): Promise<Buffer> {
  const picture = sharp(noise(width, height), { raw: { width, height, channels: 3 } })
  if (exif) picture.withExif(exif)
  if (orientation) picture.withMetadata({ orientation })
  if (xmp) picture.withXmp(xmp)
  const bytes = await picture.toFormat(format).toBuffer()
  return iptc ? withIptc(bytes, iptc) : bytes
}

/** Pixels of which no two rows are the same. */
function noise(width: number, height: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * at * 7919) >>> 5),
  )
}

/** Puts IPTC into a JPEG, as Photoshop does (APP13, image resource 0x0404). */
function withIptc(
  jpeg: Buffer,
  { encoding, datasets }: NonNullable<ToldOfPicture['iptc']>,
): Buffer {
  const utf8 = encoding === 'utf8' ? [iptcDataset(1, 90, Buffer.from('\x1b%G', 'latin1'))] : []
  const records = Object.entries(datasets).map(([number, words]) =>
    iptcDataset(2, Number(number), Buffer.from(words, encoding)),
  )
  const iptc = Buffer.concat([...utf8, ...records])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iptc.length)
  const content = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    size,
    iptc,
    Buffer.alloc(iptc.length % 2),
  ])
  const length = content.length + 2
  const segment = Buffer.from([0xff, 0xed, length >> 8, length & 255])
  return Buffer.concat([jpeg.subarray(0, 2), segment, content, jpeg.subarray(2)])
}

function iptcDataset(record: number, dataset: number, content: Buffer): Buffer {
  const { length } = content
  return Buffer.concat([Buffer.from([0x1c, record, dataset, length >> 8, length & 255]), content])
}

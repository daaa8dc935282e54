import { orientationExif } from './orientation-exif.ts'

const XMP_BEGINNING = 'http://ns.adobe.com/xap/1.0/\0'
const EXIF_BEGINNING = 'Exif\0\0'
/** A segment says its own length in two bytes. */
const MAX_SEGMENT_BYTES = 0xffff - 2

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const [APP0, APP1, APP2, APP14, APP15, COM] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]

/**
 * A JPEG file (ITU-T T.81, ISO 10918-1) with this XMP and nothing else that is told about the picture: EXIF,
 * IPTC, comments and pictures behind the picture are left out. Its pixels, colour profile and orientation
 * stay to the bit.
 * @returns null when the file is damaged or no JPEG, or the XMP is too long
 */
export function markJpeg(bytes: Buffer, xmp: string, orientation: number): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff00 + SOI) return null
  const packet = Buffer.from(XMP_BEGINNING + xmp)
  if (packet.length > MAX_SEGMENT_BYTES) return null
  const kept: Buffer[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (marker === SOS) {
      const dataEnd = endOfPicture(bytes, end)
      if (dataEnd === null) return null
      const told = [
        ...(orientation > 1
          ? [
              segmentOf(
                APP1,
                Buffer.concat([Buffer.from(EXIF_BEGINNING), orientationExif(orientation)]),
              ),
            ]
          : []),
        segmentOf(APP1, packet),
      ]
      const first = kept.findIndex((one) => one[1] !== APP0)
      const border = first < 0 ? kept.length : first
      const file = [Buffer.from([0xff, SOI]), ...kept.slice(0, border), ...told]
      return Buffer.concat([...file, ...kept.slice(border), bytes.subarray(at, dataEnd)])
    }
    if (isKept(marker, segment.subarray(4))) kept.push(segment)
    at = end
  }
  return null
}

/** What the picture needs: tables, frame, colour profile and the colour transform of Adobe. */
function isKept(marker: number, content: Buffer): boolean {
  if (marker === APP2) return content.toString('latin1', 0, 11) === 'ICC_PROFILE'
  const isTold = (marker > APP0 && marker <= APP15) || marker === COM
  return !isTold || marker === APP14
}

function segmentOf(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Position behind the end of the picture whose scans begin here; null when it is cut off. */
function endOfPicture(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === EOI) return at + 2
    const isWithinScan =
      marker === 0 || marker === 0xff || (marker !== undefined && marker >= 0xd0 && marker <= 0xd7)
    if (isWithinScan) at += marker === 0xff ? 1 : 2
    else if (at + 4 <= bytes.length) at += 2 + bytes.readUInt16BE(at + 2)
    else return null
  }
  return null
}

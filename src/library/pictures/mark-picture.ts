import { imageSize } from 'image-size'
import type { Credit } from '../../episode/credits/credit.ts'
import { markJpeg } from './mark-jpeg.ts'
import { markPng } from './mark-png.ts'
import { markWebp } from './mark-webp.ts'
import { ownCredit } from './own-credit.ts'
import { readPictureMetadata } from './read-picture-metadata.ts'
import { xmpPacket } from './xmp-packet.ts'

/**
 * A picture's file with its credit as XMP, or without one what the file says itself, and without all else that is told in it: where it was taken, by
 * which camera, when. Its pixels stay to the bit.
 * @returns null for a kind that cannot be written without its pixels (GIF, AVIF), or a damaged file: it is
 *   to be taken as it is
 */
export async function markPicture(
  bytes: Uint8Array,
  credit: Credit | null,
): Promise<Buffer | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { type, width, height } = imageSize(buffer)
    const { orientation, metadata } = await readPictureMetadata(buffer)
    const xmp = xmpPacket(credit ?? ownCredit(metadata))
    if (type === 'jpg') return markJpeg(buffer, xmp, orientation)
    if (type === 'png') return markPng(buffer, xmp, orientation)
    if (type === 'webp') return markWebp(buffer, xmp, orientation, { width, height })
    return null
  } catch {
    return null
  }
}

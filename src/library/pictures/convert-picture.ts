import { imageSize } from 'image-size'
import type { Credit } from '../../episode/credits/credit.ts'
import { Problem } from '../../episode/problem.ts'
import type { PictureFormat } from '../../episode/show/picture-settings.ts'
import { markPicture } from './mark-picture.ts'
import { MAX_PIXELS } from './max-pixels.ts'
import { ownCredit } from './own-credit.ts'
import { readPictureMetadata } from './read-picture-metadata.ts'
import { xmpPacket } from './xmp-packet.ts'

/** What is to become of a picture. */
export interface PictureConversion {
  format: PictureFormat
  /** Narrower pictures stay so; null: as wide as it is. */
  widthPx: number | null
}

const QUALITIES = { jpeg: 82, webp: 82, avif: 55 } as const
/** The formats that a picture can stay in when it gets other pixels. */
const OWN_FORMATS: Readonly<Record<string, 'jpeg' | 'png' | 'webp' | 'avif'>> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}

/**
 * A picture as it leaves: upright, in the format and width that are wanted, with its credit as XMP and
 * without all else that is told in it, such as where it was taken and by which camera. Its colour profile
 * comes along. A picture that moves, and a GIF, stay as they are, and so do AVIF files that are to stay as
 * they are.
 * @param name of the picture, for the problem's text
 * @throws Problem picture-damaged (name) when it cannot be read to its end
 */
export async function convertPicture(
  bytes: Uint8Array,
  { format, widthPx }: PictureConversion,
  credit: Credit | null,
  name: string,
): Promise<Uint8Array> {
  const { type = '', width, height } = sizeOf(bytes, name)
  const { orientation, metadata } = await readPictureMetadata(bytes)
  const named = credit ?? ownCredit(metadata)
  const shownWidth = orientation > 4 ? height : width
  const own = OWN_FORMATS[type]
  const target = format === 'original' ? own : format
  const isNarrow = widthPx === null || shownWidth <= widthPx
  if (!own || (isNarrow && target === own)) return (await markPicture(bytes, credit)) ?? bytes
  const { default: sharp } = await import('sharp')
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' })
    if (((await picture.metadata()).pages ?? 1) > 1)
      return (await markPicture(bytes, credit)) ?? bytes
    const upright = picture.autoOrient().keepIccProfile()
    if (!isNarrow) upright.resize({ width: widthPx, withoutEnlargement: true })
    if (target === 'jpeg') upright.flatten({ background: '#fff' })
    // Of what libvips writes, only AVIF has its XMP where every reader looks.
    if (target === 'avif') upright.withXmp(xmpPacket(named))
    const quality = target === 'png' ? {} : { quality: QUALITIES[target ?? 'jpeg'] }
    const written = await upright.toFormat(target ?? own, quality).toBuffer()
    return (await markPicture(written, named)) ?? written
  } catch (error) {
    throw pictureDamaged(name, error)
  }
}

function sizeOf(bytes: Uint8Array, name: string): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes)
  } catch (error) {
    throw pictureDamaged(name, error)
  }
}

const pictureDamaged = (name: string, cause: unknown): Problem =>
  new Problem('picture-damaged', { name: name.normalize('NFC') }, { cause })

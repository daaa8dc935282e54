import { Problem } from '../../episode/problem.ts'
import { MAX_PIXELS } from './max-pixels.ts'

/**
 * Reads a picture to its end, so that one that is cut off is not taken for whole: a browser would show it
 * with a grey rest.
 * @throws Problem picture-damaged (name)
 */
export async function requireWholePicture(bytes: Uint8Array, name: string): Promise<void> {
  const { default: sharp } = await import('sharp')
  try {
    await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' }).stats()
  } catch (error) {
    throw new Problem('picture-damaged', { name: name.normalize('NFC') }, { cause: error })
  }
}

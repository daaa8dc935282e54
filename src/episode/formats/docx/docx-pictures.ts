import { imageSize } from 'image-size'
import type { PageDocument } from '../../schema/schema.ts'

/** The kinds that every Word shows. */
const EXTENSIONS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', gif: 'gif' }

/** A picture as a part of the package. */
export interface PicturePart {
  /** Relative to "word/". */
  part: string
  bytes: Uint8Array
  width: number
  height: number
}

/**
 * The pictures of a page that a document can show, in its order, by their names on the page. Their kinds and
 * sizes are read from their bytes, whatever they are called.
 */
export function docxPictures(
  page: PageDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, PicturePart> {
  const parts = new Map<string, PicturePart>()
  page.descendants(({ attrs: { src } }) => {
    const bytes = typeof src === 'string' && !parts.has(src) ? pictures.get(src) : undefined
    const size = bytes && sizeOf(bytes)
    if (bytes && size) {
      const part = `media/image${parts.size + 1}.${size.extension}`
      parts.set(src, { part, bytes, width: size.width, height: size.height })
    }
  })
  return parts
}

function sizeOf(bytes: Uint8Array): { extension: string; width: number; height: number } | null {
  try {
    const { type = '', width, height } = imageSize(bytes)
    const extension = EXTENSIONS[type]
    return extension && width > 0 && height > 0 ? { extension, width, height } : null
  } catch {
    return null
  }
}

import { imageSize } from 'image-size'
import type { PageDocument } from '../../schema/schema.ts'
import type { PicturePart } from './docx-context.ts'

/** The kinds that every Word shows. */
const EXTENSIONS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', gif: 'gif' }

/**
 * The pictures of a page that are there, in its order, by their names on the page: a part for each, or null
 * where not every Word shows its kind. Kinds and sizes are read from the bytes, whatever their names say.
 */
export function docxPictures(
  page: PageDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, PicturePart | null> {
  const parts = new Map<string, PicturePart | null>()
  page.descendants(({ attrs: { src } }) => {
    const bytes = typeof src === 'string' && !parts.has(src) ? pictures.get(src) : undefined
    if (bytes) parts.set(src, partOf(bytes, parts.size + 1))
  })
  return parts
}

function partOf(bytes: Uint8Array, number: number): PicturePart | null {
  const size = sizeOf(bytes)
  if (!size) return null
  const { extension, width, height } = size
  return { part: `media/image${number}.${extension}`, bytes, width, height }
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

import { basename } from 'node:path'
import type { Credit } from '../../episode/credits/credit.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { PictureFormat, PictureSettings } from '../../episode/show/picture-settings.ts'
import { fileName } from '../file-name.ts'
import type { PictureConversion } from '../pictures/convert-picture.ts'
import { localPictures, pictureBelow } from './local-pictures.ts'

/** A file that an export makes of a picture. */
export interface PictureFile {
  /** Where it is to be, relative to the exported page's file. */
  place: string
  /** Width in pixels; null: not known, since the page does not say how wide the picture is. */
  widthPx: number | null
  conversion: PictureConversion
}

/** A picture of the page, and what an export makes of it. */
export interface PictureOnPage {
  /** As the page has it ("images/sam.jpg"). */
  src: string
  /** Absolute path of the picture in the episode's folder; null when it is not there. */
  from: string | null
  /** What it is credited with where the page shows it first. */
  credit: Credit | null
  /** What it is by itself, and then smaller ones. */
  files: [PictureFile, ...PictureFile[]]
}

/** Widths that browsers are offered, for phones and for screens of several densities. */
const SIZES_PX = [480, 960, 1600] as const

const EXTENSIONS: Readonly<Record<PictureFormat, string | null>> = {
  original: null,
  jpeg: '.jpg',
  webp: '.webp',
  avif: '.avif',
}
/** Pictures that are taken as they are, whatever is wanted: they may move. */
const AS_IT_IS = /\.(?:gif|svg)$/i

/**
 * Finds the pictures of a page, and says what each is to be in an export, under safe names.
 * @param folder name of the pictures' folder beside the page
 */
export async function planPictures(
  page: PageDocument,
  episodePath: string,
  folder: string,
  settings: PictureSettings,
): Promise<PictureOnPage[]> {
  const shown = shownPictures(page)
  const taken: string[] = []
  const found: PictureOnPage[] = []
  for (const src of localPictures(page)) {
    const isAsItIs = AS_IT_IS.test(src)
    const extension = isAsItIs ? null : EXTENSIONS[settings.format]
    const nameOf = (ending = '') => {
      const original = ending ? src.replace(/(\.\w+)?$/, `${ending}$1`) : src
      const name = extension ? fileName(original, taken, extension) : fileName(original, taken)
      taken.push(name)
      return `${folder}/${name}`
    }
    const { widthPx = null, credit = null } = shown.get(src) ?? {}
    const { format } = isAsItIs ? { format: 'original' as const } : settings
    const mainPx = isAsItIs ? null : settings.maxWidthPx
    const endPx = widthPx === null || mainPx === null ? widthPx : Math.min(widthPx, mainPx)
    const main = { place: nameOf(), widthPx: endPx, conversion: { format, widthPx: mainPx } }
    const smaller =
      isAsItIs || !settings.hasSizes ? [] : SIZES_PX.filter((size) => size < (endPx ?? 0))
    const sizes = smaller.map((size) => ({
      place: nameOf(`-${size}`),
      widthPx: size,
      conversion: { format, widthPx: size },
    }))
    const from = await pictureBelow(episodePath, src)
    found.push({ src, from, credit, files: [main, ...sizes] })
  }
  return found
}

/** Name of a picture's file. */
export const pictureName = ({ src }: PictureOnPage): string => basename(src)

/** Names of the pictures whose files cannot be written without their pixels: what they tell stays in them. */
export function unmarkedPictures(pictures: readonly PictureOnPage[]): string[] {
  const isUnmarked = ({ src, from, files: [main] }: PictureOnPage) =>
    from !== null && main.conversion.format === 'original' && /\.(?:gif|avif)$/i.test(src)
  return pictures.filter(isUnmarked).map(pictureName)
}

/** How wide each picture is, and its credit, where the page shows it first. */
function shownPictures(
  page: PageDocument,
): Map<string, { widthPx: number | null; credit: Credit | null }> {
  const shown = new Map<string, { widthPx: number | null; credit: Credit | null }>()
  page.descendants(({ attrs: { src, width, credit }, isTextblock }) => {
    const known = shown.get(src)
    if (src) shown.set(src, { widthPx: known?.widthPx ?? width, credit: known?.credit ?? credit })
    return !isTextblock
  })
  return shown
}

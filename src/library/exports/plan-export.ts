import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Credit } from '../../episode/credits/credit.ts'
import type { ExportedPage } from '../../episode/formats/format.ts'
import { DEFAULT_PICTURE_SETTINGS, offersSizes } from '../../episode/show/picture-settings.ts'
import type { PictureConversion } from '../pictures/convert-picture.ts'
import { nameWords, safeName } from '../safe-name.ts'
import { pictureName, planPictures, unmarkedPictures } from './plan-pictures.ts'
import { type PageToWrite, writePage } from './write-page.ts'

export interface ExportRequest extends PageToWrite {
  /** Absolute path of the episode's folder, where the pictures are. */
  episodePath: string
  /** Where the page's file is to be. */
  outPath: string
}

export interface PlannedPicture {
  /** Absolute paths. */
  from: string
  to: string
  conversion: PictureConversion
  /** Goes into the file. */
  credit: Credit | null
}

/** What an export is going to write. */
export interface ExportPlan extends ExportedPage {
  /** Absolute path of the page's file. */
  outPath: string
  pictures: PlannedPicture[]
}

/**
 * Plans an export, and writes nothing: the page's text, and its pictures under safe names in a folder
 * beside it ("folge-25.md" and "folge-25-images/"). A picture that is missing from the episode's folder,
 * or does not lie in it, is a loss.
 */
export async function planExport(request: ExportRequest): Promise<ExportPlan> {
  const outPath = resolve(request.outPath)
  const { page, show, target, episodePath } = request
  const wanted = show.exports[target]?.pictures ?? DEFAULT_PICTURE_SETTINGS
  const settings = { ...wanted, hasSizes: wanted.hasSizes && offersSizes(target) }
  const pictures = await planPictures(page, episodePath, imagesFolder(outPath), settings)
  const bySrc = new Map(pictures.map((picture) => [picture.src, picture]))
  const { text, losses } = await writePage(request, {
    pictureUrl: (src) => {
      const picture = bySrc.get(src)
      return picture ? encodeURI(picture.files[0].place) : src
    },
    pictureSizes: (src) =>
      (bySrc.get(src)?.files ?? []).flatMap(({ place, widthPx }) =>
        widthPx === null ? [] : [{ url: encodeURI(place), widthPx }],
      ),
  })
  const missing = pictures
    .filter(({ from }) => from === null)
    .map((picture) => ({
      code: 'picture-missing' as const,
      values: { name: pictureName(picture) },
    }))
  const unmarked = unmarkedPictures(pictures).map((name) => ({
    code: 'picture-unmarked' as const,
    values: { name },
  }))
  return {
    text,
    losses: [...losses, ...missing, ...unmarked],
    outPath,
    pictures: pictures.flatMap(({ from, credit, files }) =>
      from === null
        ? []
        : files.map(({ place, conversion }) => ({
            from,
            to: join(dirname(outPath), place),
            conversion,
            credit,
          })),
    ),
  }
}

/** Name of the folder for the pictures beside an exported page. */
export function imagesFolder(outPath: string): string {
  const words = nameWords(basename(outPath, extname(outPath)))
  return safeName([...words, 'images'], '', [], 'images')
}

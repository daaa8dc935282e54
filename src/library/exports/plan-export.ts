import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Credit } from '../../episode/credits/credit.ts'
import { checkExport } from '../../episode/formats/check-export.ts'
import { checkWords } from '../../episode/formats/check-words.ts'
import { exportFormats } from '../../episode/formats/export-formats.ts'
import type { ExportedPage, ExportTarget } from '../../episode/formats/format.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import { DEFAULT_PICTURE_SETTINGS } from '../../episode/show/picture-settings.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'
import type { PictureConversion } from '../pictures/convert-picture.ts'
import { nameWords, safeName } from '../safe-name.ts'
import { pictureName, planPictures, unmarkedPictures } from './plan-pictures.ts'
import { showOptions } from './show-options.ts'

export interface ExportRequest {
  page: PageDocument
  /** Absolute path of the episode's folder, where the pictures are. */
  episodePath: string
  target: ExportTarget
  /** Where the page's file is to be. */
  outPath: string
  /** BCP 47; for a page that has no language of its own. */
  fallbackLanguage: string
  /** What its show wants. */
  show: ShowSettings
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
 * or does not lie in it, is a loss. The text is read back, and what came back otherwise is a loss too; of a
 * target that does not come back as a page, words that it does not show.
 */
export async function planExport(request: ExportRequest): Promise<ExportPlan> {
  const { page, target, fallbackLanguage, show } = request
  const outPath = resolve(request.outPath)
  const options = showOptions(page, target, show)
  const pictures = await planPictures(
    page,
    request.episodePath,
    imagesFolder(outPath),
    options.settings?.pictures ?? DEFAULT_PICTURE_SETTINGS,
  )
  const { load, loadReader, loadWords } = exportFormats[target]
  const [serialize, read, words] = await Promise.all([load(), loadReader?.(), loadWords?.()])
  const bySrc = new Map(pictures.map((picture) => [picture.src, picture]))
  const pictureUrl = (src: string) => {
    const picture = bySrc.get(src)
    return picture ? encodeURI(picture.files[0].place) : src
  }
  const pictureSizes = (src: string) =>
    (bySrc.get(src)?.files ?? []).flatMap(({ place, widthPx }) =>
      widthPx === null ? [] : [{ url: encodeURI(place), widthPx }],
    )
  const exported = serialize(page, {
    fallbackLanguage,
    pictureUrl,
    pictureSizes,
    ...options,
  })
  const found = [
    ...(read ? checkExport(page, exported, { pictureUrl }, read) : []),
    ...(words ? checkWords(page, words(exported.text)) : []),
  ]
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
    text: exported.text,
    losses: [...exported.losses, ...missing, ...unmarked, ...found],
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
function imagesFolder(outPath: string): string {
  const words = nameWords(basename(outPath, extname(outPath)))
  return safeName([...words, 'images'], '', [], 'images')
}

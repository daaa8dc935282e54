import { basename, dirname, extname, join, resolve } from 'node:path'
import { checkExport } from '../../episode/formats/check-export.ts'
import { checkWords } from '../../episode/formats/check-words.ts'
import { exportFormats } from '../../episode/formats/export-formats.ts'
import type { ExportedPage, ExportTarget } from '../../episode/formats/format.ts'
import type { PageDocument } from '../../episode/schema/schema.ts'
import type { ShowSettings } from '../../episode/show/show-settings.ts'
import { fileName } from '../file-name.ts'
import { nameWords, safeName } from '../safe-name.ts'
import { localPictures, pictureBelow } from './local-pictures.ts'
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
}

/** What an export is going to write. */
export interface ExportPlan extends ExportedPage {
  /** Absolute path of the page's file. */
  outPath: string
  pictures: PlannedPicture[]
}

interface PictureOnPage {
  /** As the page has it ("images/sam.jpg"). */
  src: string
  /** Where it is to be, relative to the exported page's file. */
  place: string
  /** Absolute path of the picture in the episode's folder; null when it is not there. */
  from: string | null
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
  const pictures = await findPictures(request, imagesFolder(outPath))
  const { load, loadReader, loadWords } = exportFormats[target]
  const [serialize, read, words] = await Promise.all([load(), loadReader?.(), loadWords?.()])
  const pictureUrl = (src: string) => {
    const picture = pictures.find((picture) => picture.src === src)
    return picture ? encodeURI(picture.place) : src
  }
  const exported = serialize(page, {
    fallbackLanguage,
    pictureUrl,
    ...showOptions(page, target, show),
  })
  const found = [
    ...(read ? checkExport(page, exported, { pictureUrl }, read) : []),
    ...(words ? checkWords(page, words(exported.text)) : []),
  ]
  const missing = pictures
    .filter(({ from }) => from === null)
    .map(({ src }) => ({ code: 'picture-missing' as const, values: { name: basename(src) } }))
  return {
    text: exported.text,
    losses: [...exported.losses, ...missing, ...found],
    outPath,
    pictures: pictures.flatMap(({ from, place }) =>
      from === null ? [] : [{ from, to: join(dirname(outPath), place) }],
    ),
  }
}

/** Name of the folder for the pictures beside an exported page. */
function imagesFolder(outPath: string): string {
  const words = nameWords(basename(outPath, extname(outPath)))
  return safeName([...words, 'images'], '', [], 'images')
}

async function findPictures(
  { page, episodePath }: ExportRequest,
  folder: string,
): Promise<PictureOnPage[]> {
  const found: PictureOnPage[] = []
  for (const src of localPictures(page)) {
    const taken = found.map(({ place }) => basename(place))
    const place = `${folder}/${fileName(src, taken)}`
    found.push({ src, place, from: await pictureBelow(episodePath, src) })
  }
  return found
}

import type { PastedSource } from '../../ipc/contract.ts'
import { pathForFile } from '../bridge.ts'
import { importFiles, importText } from './import-actions.ts'
import { addPictures } from './picture-actions.ts'

const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$/i

function isPictureFile(file: File): boolean {
  return file.type.startsWith('image/') || PICTURE.test(file.name)
}

function formatOf({ name, type }: File): PastedSource['format'] {
  if (/\.html?$/i.test(name) || type === 'text/html') return 'html'
  return /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text'
}

/**
 * Takes files dropped on the window or pasted: pictures go into the open page, anything else is
 * brought in as new episodes.
 * @param pos position of the picture slot they were dropped on; null: anywhere else
 */
export async function takeFiles(files: File[], pos: number | null): Promise<void> {
  const pictures = files.filter(isPictureFile)
  const pages = files.filter((file) => !isPictureFile(file))
  if (pictures.length > 0) await addPictures(pictures, pos)
  const paths = pages.map(pathForFile).filter((path) => path !== null)
  if (paths.length > 0) await importFiles(paths)
  for (const file of pages.filter((page) => !pathForFile(page))) {
    await importText({ text: await file.text(), format: formatOf(file) })
  }
}

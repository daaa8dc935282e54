import { lstat, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { imageSize } from 'image-size'
import { Problem } from '../episode/problem.ts'
import { addFile } from './add-file.ts'
import { contentHash } from './content-hash.ts'
import { fileName } from './file-name.ts'
import { errorCode, fileProblem } from './file-problem.ts'
import { IMAGES_FOLDER } from './library.ts'
import { namesIn } from './names-in.ts'
import { MAX_MEGAPIXELS, MAX_PIXELS } from './pictures/max-pixels.ts'
import { requireWholePicture } from './pictures/require-whole-picture.ts'
import { readCheckedFile } from './read-checked-file.ts'

const MAX_PICTURE_MB = 50
const MAX_PICTURE_BYTES = MAX_PICTURE_MB * 1024 * 1024

/** The kinds of picture that every browser shows, by the name image-size has for them. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  jpg: '.jpg',
  png: '.png',
  webp: '.webp',
  gif: '.gif',
  avif: '.avif',
}

/** Extensions of the files that can be added, for file dialogs: without the dot. */
export const PICTURE_EXTENSIONS: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif']

/** EXIF orientations in which the stored picture lies on its side. */
const FIRST_LYING_ORIENTATION = 5

/** A picture to add: the path of its file, or name and content when it has no path. */
export type PictureSource = string | { name: string; bytes: Uint8Array }

export interface AddedPicture {
  /** Relative to the episode's folder ("images/sam.jpg"). */
  src: string
  /** In pixels, as it is shown. */
  width: number
  height: number
}

/**
 * Copies a picture into an episode's `images/`, byte for byte, under a safe name. What kind it is, is
 * told by its content; one that is there already is used again.
 * @param path absolute path of the episode's folder
 * @throws Problem picture-too-large (name, sizeMB, limitMB), picture-too-many-pixels (name, megapixels, limit),
 *   picture-invalid (name) when it is not a JPEG, PNG, WebP, GIF or AVIF, picture-damaged (name) when it is cut
 *   off, or why it cannot be read or written
 */
export async function addPicture(path: string, picture: PictureSource): Promise<AddedPicture> {
  const name = typeof picture === 'string' ? basename(picture) : picture.name
  const bytes =
    typeof picture === 'string'
      ? await readCheckedFile(picture, (size) => checkSize(size, name))
      : picture.bytes
  checkSize(bytes.length, name)
  const { extension, width, height } = measure(bytes, name)
  // A browser shows of a GIF what there is of it, as it does while it loads.
  if (extension !== EXTENSIONS.gif) await requireWholePicture(bytes, name)
  const images = join(path, IMAGES_FOLDER)
  const file =
    (await findCopy(images, bytes)) ??
    (await addFile(images, (taken) => fileName(name, taken, extension), bytes))
  return { src: `${IMAGES_FOLDER}/${file}`, width, height }
}

function checkSize(bytes: number, name: string): void {
  if (bytes <= MAX_PICTURE_BYTES) return
  throw new Problem('picture-too-large', {
    name: name.normalize('NFC'),
    sizeMB: Math.ceil(bytes / 1024 / 1024),
    limitMB: MAX_PICTURE_MB,
  })
}

function requirePixels(pixels: number, name: string): void {
  if (pixels <= MAX_PIXELS) return
  throw new Problem('picture-too-many-pixels', {
    name: name.normalize('NFC'),
    megapixels: Math.round(pixels / 1_000_000),
    limit: MAX_MEGAPIXELS,
  })
}

function measure(
  bytes: Uint8Array,
  name: string,
): { extension: string; width: number; height: number } {
  const values = { name: name.normalize('NFC') }
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes)
    const extension = EXTENSIONS[type ?? '']
    if (!extension || width < 1 || height < 1) throw new Problem('picture-invalid', values)
    requirePixels(width * height, name)
    const isLying = orientation >= FIRST_LYING_ORIENTATION
    return isLying ? { extension, width: height, height: width } : { extension, width, height }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('picture-invalid', values, { cause: error })
  }
}

/** Name of a file in the folder that is the same to the byte; null when there is none. */
async function findCopy(folder: string, bytes: Uint8Array): Promise<string | null> {
  const hash = contentHash(bytes)
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    try {
      const stats = await lstat(path)
      const isCandidate = stats.isFile() && stats.size === bytes.length
      if (isCandidate && contentHash(await readFile(path)) === hash) return name
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw fileProblem(error, path)
    }
  }
  return null
}

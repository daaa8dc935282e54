import { randomUUID } from 'node:crypto'
import { Transform } from '@tiptap/pm/transform'
import type { ImportedPage } from '../episode/formats/format.ts'
import type { Construct } from '../episode/formats/html/reading.ts'
import { Problem, type ProblemCode } from '../episode/problem.ts'
import type { ReceiptItem } from '../episode/receipt/receipt.ts'
import { type AddedPicture, addPicture, type PictureSource } from './add-picture.ts'
import { findBeside } from './find-beside.ts'
import type { ParsedPage } from './parse-source.ts'

/** Why a picture cannot be had, when that is about the picture alone. */
const LEFT_OUT: readonly ProblemCode[] = [
  'picture-invalid',
  'picture-too-large',
  'picture-too-many-pixels',
  'picture-damaged',
  'file-missing',
  'file-unreadable',
  'no-permission',
]

/**
 * Copies the pictures that a page brought in shows into its episode: those that came with it, and files
 * beside the source, real ones within its folder. One that is not there, or is no picture, is named in
 * the receipt and keeps its path, as long as no other picture has that now.
 * @param path absolute path of the episode's folder
 * @param beside absolute path of the source's folder; null when it has none, and all paths stay
 * @throws Problem when a picture cannot be written
 */
export async function takePictures(
  path: string,
  { page, items, pictures }: ParsedPage,
  beside: string | null,
): Promise<ImportedPage> {
  if (beside === null && pictures === null) return { page, items }
  const taken = new Map<string, AddedPicture | Construct>()
  for (const src of pictureSources(page)) {
    const names = src.split('/').filter((name) => name !== '.')
    const bytes = pictures?.get(names.join('/'))
    const file = bytes || !beside ? null : await findBeside(beside, names)
    taken.set(src, await takePicture(path, bytes ? { name: src, bytes } : file))
  }
  const added = [...taken.values()].flatMap((found) => (typeof found === 'string' ? [] : found.src))
  const tr = new Transform(page)
  page.descendants((node, pos) => {
    const found = taken.get(node.attrs.src)
    if (found === undefined) return
    if (typeof found !== 'string') tr.setNodeMarkup(pos, null, { ...node.attrs, ...found })
    else if (added.includes(node.attrs.src)) tr.setNodeAttribute(pos, 'src', null)
  })
  return { page: tr.doc, items: [...items, ...leftOut(taken)] }
}

function pictureSources(page: ImportedPage['page']): Set<string> {
  const sources = new Set<string>()
  page.descendants(({ attrs }) => {
    if (typeof attrs.src === 'string') sources.add(attrs.src)
  })
  return sources
}

/** @returns the picture in the episode, or what the receipt says of it */
async function takePicture(
  path: string,
  source: PictureSource | null,
): Promise<AddedPicture | Construct> {
  if (!source) return 'picture-missing'
  try {
    return await addPicture(path, source)
  } catch (error) {
    if (error instanceof Problem && LEFT_OUT.includes(error.code)) return 'picture-kind'
    throw error
  }
}

function leftOut(taken: ReadonlyMap<string, AddedPicture | Construct>): ReceiptItem[] {
  return [...taken].flatMap(([original, construct]): ReceiptItem[] => {
    if (typeof construct !== 'string') return []
    const position = { id: randomUUID(), line: 1, before: null, paragraphId: randomUUID() }
    return [{ ...position, kind: 'simplified', construct, original }]
  })
}

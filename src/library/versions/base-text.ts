import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { contentHash } from '../content-hash.ts'
import { readWithoutLinks } from '../read-without-links.ts'
import { writeDurably } from '../write-durably.ts'
import { openSealed, sealFile } from './sealed-file.ts'
import { baseFile, baseId } from './version-names.ts'

/** No episode's file is longer; a few bytes that unpack to more were made to do harm. */
export const MAX_TEXT_BYTES: number = 256 * 1024 * 1024

/** Both are done on a thread of their own. */
export const pack: (bytes: Uint8Array) => Promise<Buffer> = promisify(gzip)
const inflate = promisify(gunzip)

/** @returns null for what is damaged, or would be too large */
export async function unpack(packed: Uint8Array): Promise<Buffer | null> {
  try {
    return await inflate(packed, { maxOutputLength: MAX_TEXT_BYTES })
  } catch {
    return null
  }
}

/** Text that versions share most of theirs with. */
export interface BaseText {
  id: string
  bytes: Buffer
  /** What it takes on the disk. */
  packedBytes: number
}

/** @returns null where there is none, or where it is damaged or only half here */
export async function readBase(folder: string, id: string): Promise<BaseText | null> {
  const file = await readWithoutLinks(join(folder, baseFile(id))).catch(() => null)
  const sealed = file && openSealed('base', file)
  const bytes = sealed && (await unpack(sealed.body))
  return bytes && { id, bytes, packedBytes: sealed.body.length }
}

/** @throws Problem when it cannot be written */
export async function writeBase(folder: string, bytes: Buffer, at: Date): Promise<BaseText> {
  const id = baseId(at, contentHash(bytes))
  const packed = await pack(bytes)
  await writeDurably(join(folder, baseFile(id)), sealFile('base', { bytes: bytes.length }, packed))
  return { id, bytes, packedBytes: packed.length }
}

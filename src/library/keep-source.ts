import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReceiptItem } from '../episode/receipt/receipt.ts'
import { serializeReceipt } from '../episode/receipt/receipt-file.ts'
import { addFile } from './add-file.ts'
import { fileName } from './file-name.ts'
import { SOURCES_FOLDER } from './library.ts'
import type { ReadSource } from './read-source.ts'

export const RECEIPT_ENDING = '.receipt.json'

/**
 * Keeps a source to the byte, and the receipt of what was made of it, in an episode's folder.
 * @param path absolute path of the episode's folder
 * @returns takes both away again
 * @throws Problem when they cannot be written; neither is then there
 */
export async function keepSource(
  path: string,
  { name, bytes, format, encoding }: ReadSource,
  items: ReceiptItem[],
): Promise<{ discard: () => Promise<void> }> {
  const sources = join(path, SOURCES_FOLDER)
  const source = await addFile(sources, (taken) => fileName(name, withReceipted(taken)), bytes)
  const written = [join(sources, source)]
  const discard = async () => {
    await Promise.all(written.map((file) => rm(file, { force: true })))
  }
  try {
    const importedAt = new Date().toISOString()
    const receipt = { source: `${SOURCES_FOLDER}/${source}`, importedAt, format, encoding, items }
    const receiptName = `${source}${RECEIPT_ENDING}`
    await addFile(sources, () => receiptName, serializeReceipt(receipt))
    written.push(join(sources, receiptName))
    return { discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/** A receipt that has lost its source still keeps the source's name. */
function withReceipted(names: string[]): string[] {
  return names.flatMap((name) =>
    name.endsWith(RECEIPT_ENDING) ? [name, name.slice(0, -RECEIPT_ENDING.length)] : [name],
  )
}

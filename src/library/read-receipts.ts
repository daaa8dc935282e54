import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../episode/problem.ts'
import type { Receipt } from '../episode/receipt/receipt.ts'
import { parseReceipt } from '../episode/receipt/receipt-file.ts'
import { fileProblem } from './file-problem.ts'
import { RECEIPT_ENDING } from './keep-source.ts'
import { SOURCES_FOLDER } from './library.ts'
import { namesIn } from './names-in.ts'

/**
 * The receipts of an episode's imports, the oldest first. One that cannot be read is left out: the page
 * and the source are whole without it.
 * @param path absolute path of the episode's folder
 */
export async function readReceipts(path: string): Promise<Receipt[]> {
  const sources = join(path, SOURCES_FOLDER)
  const names = (await namesIn(sources)).filter((name) => name.endsWith(RECEIPT_ENDING))
  const receipts = await Promise.all(names.map((name) => readReceipt(join(sources, name), name)))
  return receipts.flat().sort((a, b) => (a.importedAt < b.importedAt ? -1 : 1))
}

async function readReceipt(path: string, name: string): Promise<Receipt[]> {
  try {
    return [parseReceipt(await readFile(path, 'utf8'), name)]
  } catch (error) {
    if (fileProblem(error, path) instanceof Problem) return []
    throw error
  }
}

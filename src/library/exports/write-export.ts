import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { ExportLoss } from '../../episode/formats/format.ts'
import { Problem } from '../../episode/problem.ts'
import { contentHash, fileHash } from '../content-hash.ts'
import { errorCode, fileProblem } from '../file-problem.ts'
import { writeDurably } from '../write-durably.ts'
import { type ExportRecord, readExportRecord, writeExportRecord } from './export-record.ts'
import { type ExportRequest, planExport } from './plan-export.ts'

export interface WrittenExport {
  /** Absolute paths of all files of the export, the page first. */
  paths: string[]
  losses: ExportLoss[]
}

interface FileToWrite {
  path: string
  content: Uint8Array
  hash: string
}

/**
 * Writes a page and its pictures: the pictures first, so that a page that is there is whole. A file that
 * is in the way, and is not what an export of this episode wrote, is replaced only if that is allowed.
 * @param overwrite true: whatever is in the way may be replaced
 * @throws Problem export-foreign-file (name, path) before anything is written; or why a file cannot be
 *   read or written
 */
export async function writeExport(
  request: ExportRequest,
  overwrite: boolean,
): Promise<WrittenExport> {
  const { text, losses, outPath, pictures } = await planExport(request)
  const page = fileToWrite(outPath, Buffer.from(text))
  const files = await Promise.all(
    pictures.map(async ({ from, to }) => fileToWrite(to, await readPicture(from))),
  )
  files.push(page)

  const record = await readExportRecord(request.episodePath)
  const inTheWay = await Promise.all(files.map((file) => isInTheWay(file, record)))
  const foreign = files.find((_, at) => inTheWay[at])
  if (foreign && !overwrite) throw foreignFile(foreign.path)

  for (const file of files) await write(file)
  const written = files.map(({ path, hash }) => [path, hash] as const)
  await writeExportRecord(request.episodePath, new Map([...record, ...written]))
  return { paths: [outPath, ...pictures.map(({ to }) => to)], losses }
}

const fileToWrite = (path: string, content: Uint8Array): FileToWrite => ({
  path,
  content,
  hash: contentHash(content),
})

async function readPicture(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw fileProblem(error, path)
  }
}

async function isInTheWay({ path, hash }: FileToWrite, record: ExportRecord): Promise<boolean> {
  const there = await fileHash(path)
  return there !== null && there !== hash && there !== record.get(path)
}

async function write({ path, content, hash }: FileToWrite): Promise<void> {
  if ((await fileHash(path)) === hash) return
  await makeFolder(dirname(path))
  await writeDurably(path, content)
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    // A file stands in the folder's place: nothing that could be replaced.
    throw errorCode(error) === 'EEXIST' ? foreignFile(path) : fileProblem(error, path)
  }
}

function foreignFile(path: string): Problem {
  const shown = path.normalize('NFC')
  return new Problem('export-foreign-file', { name: basename(shown), path: shown })
}

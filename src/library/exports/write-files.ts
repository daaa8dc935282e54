import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Problem } from '../../episode/problem.ts'
import { contentHash, fileHash } from '../content-hash.ts'
import { errorCode, fileProblem } from '../file-problem.ts'
import { writeDurably } from '../write-durably.ts'
import { type ExportRecord, readExportRecord, writeExportRecord } from './export-record.ts'

/** A file of an export. */
export interface FileToWrite {
  path: string
  content: Uint8Array
  hash: string
}

/**
 * Writes the files of an export, in their order, and records them with the episode.
 * @param overwrite true: whatever is in the way may be replaced
 * @throws Problem export-foreign-file (name, path) before anything is written, when a file is in the way that
 *   no export of this episode wrote; or why a file cannot be written
 */
export async function writeFiles(
  episodePath: string,
  files: readonly FileToWrite[],
  overwrite: boolean,
): Promise<void> {
  const record = await readExportRecord(episodePath)
  const inTheWay = await Promise.all(files.map((file) => isInTheWay(file, record)))
  const foreign = files.find((_, at) => inTheWay[at])
  if (foreign && !overwrite) throw foreignFile(foreign.path)

  for (const file of files) await write(file)
  const written = files.map(({ path, hash }) => [path, hash] as const)
  await writeExportRecord(episodePath, new Map([...record, ...written]))
}

export const fileToWrite = (path: string, content: Uint8Array): FileToWrite => ({
  path,
  content,
  hash: contentHash(content),
})

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

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, fileProblem } from '../file-problem.ts'
import { writeDurably } from '../write-durably.ts'

/** In the episode's folder; described in docs/episode-format.md. */
export const EXPORTS_FILE = 'exports.json'

const EXPORTS_FORMAT = 'reinschrift-exports'
const EXPORTS_VERSION = 1

const recordSchema = z.object({
  format: z.literal(EXPORTS_FORMAT),
  version: z.literal(EXPORTS_VERSION),
  files: z.record(z.string(), z.string()),
})

/** What the exports of an episode wrote: hash of the content by absolute path. */
export type ExportRecord = ReadonlyMap<string, string>

/** The record of an episode's exports. One that cannot be understood is empty: then every file is asked about. */
export async function readExportRecord(episodePath: string): Promise<ExportRecord> {
  try {
    const data: unknown = JSON.parse(await readFile(join(episodePath, EXPORTS_FILE), 'utf8'))
    const record = recordSchema.safeParse(data)
    return new Map(record.success ? Object.entries(record.data.files) : [])
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return new Map()
    throw fileProblem(error, join(episodePath, EXPORTS_FILE))
  }
}

/** @throws Problem when it cannot be written */
export async function writeExportRecord(episodePath: string, record: ExportRecord): Promise<void> {
  const files = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)))
  const file = { format: EXPORTS_FORMAT, version: EXPORTS_VERSION, files }
  await writeDurably(join(episodePath, EXPORTS_FILE), `${JSON.stringify(file, null, 2)}\n`)
}

import { join } from 'node:path'
import type { Finding } from '../../episode/findings/finding.ts'
import { pictureFindings } from '../../episode/findings/source-findings.ts'
import { divideSource, type SourcePart } from '../../library/divide-source.ts'
import { importPart } from '../../library/import-file.ts'
import type { Library } from '../../library/library.ts'
import { openLibrary } from '../../library/open-library.ts'
import { parseWithNewIds } from '../../library/parse-source.ts'
import { damageOf } from '../inputs/damage-of.ts'
import {
  doneReport,
  type ImportJob,
  type ItemReport,
  type JobContext,
  type JobOutcome,
} from './job.ts'

/** Brings a file in, or says what it is to be divided into. @throws what divideSource and importPart throw */
export async function runImportJob(job: ImportJob, { signal }: JobContext): Promise<JobOutcome> {
  if (job.part) return importOne(job, job.part, signal)
  const parts = await divideSource(job.input, job.format)
  signal.throwIfAborted()
  const [only] = parts
  if (only && parts.length === 1) return importOne(job, only, signal)
  return { divided: parts.map((part) => jobOfPart(job, part)) }
}

/** The job of one part of a file. */
export const jobOfPart = (job: ImportJob, part: SourcePart): ImportJob => ({
  ...job,
  part,
  sizeBytes: part.file.bytes.length,
})

async function importOne(
  job: ImportJob,
  part: SourcePart,
  signal: AbortSignal,
): Promise<ItemReport> {
  const library = await libraryAt(job.library)
  const findings: Finding[] = []
  const { folder } = await importPart(library, part, {
    signal,
    parse: async (source) => {
      findings.push(...damageOf(source))
      return parseWithNewIds(source)
    },
    onReceipt: (items) => findings.push(...pictureFindings(items)),
  })
  const outputs = [join(library.path, folder)]
  return doneReport(job, { post: part.post?.title ?? null, outputs, findings })
}

const libraries = new Map<string, Promise<Library>>()

/** Opens each library once. */
function libraryAt(path: string): Promise<Library> {
  const library = libraries.get(path) ?? openLibrary(path)
  libraries.set(path, library)
  return library
}

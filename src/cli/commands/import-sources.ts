import { basename, resolve } from 'node:path'
import type { ImportFormat } from '../../episode/formats/format.ts'
import { createLibrary } from '../../library/create-library.ts'
import { divideSource } from '../../library/divide-source.ts'
import type { Library } from '../../library/library.ts'
import { openLibrary } from '../../library/open-library.ts'
import { findSources } from '../inputs/find-sources.ts'
import { isMissing } from '../inputs/found-input.ts'
import { standardInputName } from '../inputs/source-kinds.ts'
import { readStandardInput, STANDARD_STREAM } from '../inputs/standard-input.ts'
import { jobOfPart } from '../jobs/import-job.ts'
import type { ImportJob } from '../jobs/job.ts'
import { type BatchOptions, runBatch } from '../run-batch.ts'
import type { CommandContext } from './command-context.ts'
import { entriesOrReport, missingReport } from './missing-report.ts'

export interface ImportRequest<F extends ImportFormat | null> {
  /** Path of the library. */
  folder: string
  /** Where there is no library, one is made. */
  create: boolean
  /** Of what kind the files are; null: as each one's name says. */
  format: F
  options: BatchOptions
}

/** Imports files that were named, by path or by pattern. */
export async function importSources(
  named: readonly string[],
  request: ImportRequest<ImportFormat | null>,
  context: CommandContext,
): Promise<void> {
  const { folder, format, options } = request
  const entries = await entriesOrReport(folder, async () => {
    // Whether it is one is said once, and not for each file.
    const { path: library } = await libraryFor(request, context)
    return (await findSources(named)).map((source) => {
      if (isMissing(source)) return missingReport(source)
      const { path: input, label, sizeBytes } = source
      return { kind: 'import', input, label, sizeBytes, library, format, part: null } as const
    })
  })
  context.finish(await runBatch('import', entries, options, context))
}

/** Imports what comes in on standard input. */
export async function importStandardInput(
  request: ImportRequest<ImportFormat>,
  context: CommandContext,
): Promise<void> {
  const { folder, format, options } = request
  const entries = await entriesOrReport(folder, async () => {
    const { path: library } = await libraryFor(request, context)
    return entriesOrReport(STANDARD_STREAM, async () => {
      const bytes = await readStandardInput(context.terminal.input)
      const file = { name: standardInputName(format), bytes }
      const job: ImportJob = {
        ...{ kind: 'import', input: STANDARD_STREAM, label: STANDARD_STREAM, library, format },
        ...{ sizeBytes: bytes.length, part: null },
      }
      return (await divideSource(file, format)).map((part) => jobOfPart(job, part))
    })
  })
  context.finish(await runBatch('import', entries, options, context))
}

/** @throws Problem as openLibrary and createLibrary do */
function libraryFor(
  { folder, create }: Pick<ImportRequest<null>, 'folder' | 'create'>,
  { texts }: CommandContext,
): Promise<Library> {
  if (!create) return openLibrary(folder)
  return createLibrary(folder, {
    name: basename(resolve(folder)).normalize('NFC'),
    languages: [texts.language],
  })
}

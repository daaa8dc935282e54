import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import { findEpisodes } from '../inputs/find-episodes.ts'
import { isMissing } from '../inputs/found-input.ts'
import { type BatchOptions, runBatch } from '../run-batch.ts'
import type { CommandContext } from './command-context.ts'
import { missingReport } from './missing-report.ts'

export interface ExportRequest {
  target: AnyTarget
  /** Path of the folder to write to. */
  out: string
  /** Whatever is in the way may be replaced. */
  force: boolean
  options: BatchOptions
}

/** Exports episodes that were named, by path, by library or by pattern, into a folder. */
export async function exportEpisodes(
  named: readonly string[],
  { target, out, force, options }: ExportRequest,
  context: CommandContext,
): Promise<void> {
  const { language: fallbackLanguage } = context.texts
  const entries = (await findEpisodes(named)).map((episode) => {
    if (isMissing(episode)) return missingReport(episode)
    const { path: input, label, sizeBytes } = episode
    const job = { kind: 'export', input, label, sizeBytes } as const
    return { ...job, target, out, force, fallbackLanguage }
  })
  context.finish(await runBatch('export', entries, options, context))
}

import { extname } from 'node:path'
import type { ReplaceRule } from '../../episode/replacing/replace-rule.ts'
import { findEpisodes } from '../inputs/find-episodes.ts'
import { isMissing } from '../inputs/found-input.ts'
import { type BatchOptions, runBatch } from '../run-batch.ts'
import type { CommandContext } from './command-context.ts'
import { missingReport } from './missing-report.ts'

export interface ReplaceRequest {
  /** A rule, or the name of a list of each episode's show. */
  what: { rule: ReplaceRule } | { list: string }
  /** Words of links are changed, too. */
  inLinks: boolean
  /** Otherwise it is only told. */
  isWritten: boolean
  options: BatchOptions
}

/** Replaces in episodes that were named, by path, by library or by pattern. */
export async function replaceEpisodes(
  named: readonly string[],
  { what, inLinks, isWritten, options }: ReplaceRequest,
  context: CommandContext,
): Promise<void> {
  const searcherEntry = searchThread(context.terminal.workerEntry)
  const entries = (await findEpisodes(named)).map((episode) => {
    if (isMissing(episode)) return missingReport(episode)
    const { path: input, label, sizeBytes } = episode
    const job = { kind: 'replace', input, label, sizeBytes, what } as const
    return { ...job, inLinks, isWritten, searcherEntry }
  })
  context.finish(await runBatch('replace', entries, options, context))
}

/** The entry of the thread that searches is bundled beside that of the command line's threads. */
function searchThread(workerEntry: URL): string {
  const isBundled = extname(workerEntry.pathname) === '.js'
  const place = isBundled ? './search-thread.js' : '../library/replacing/search-thread.ts'
  return new URL(place, workerEntry).href
}

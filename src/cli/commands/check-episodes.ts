import type { AnyTarget } from '../../episode/formats/packed/packed-format.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { checkEpisode } from '../../library/checks/check-episode.ts'
import { dictionariesFolder } from '../dictionaries-folder.ts'
import { findEpisodes } from '../inputs/find-episodes.ts'
import { isMissing } from '../inputs/found-input.ts'
import { readPage } from '../inputs/read-page.ts'
import type { PageKind } from '../inputs/source-kinds.ts'
import { readStandardInput, STANDARD_STREAM } from '../inputs/standard-input.ts'
import { findingsOrProblem } from '../jobs/check-job.ts'
import { doneReport } from '../jobs/job.ts'
import { proofEpisode } from '../jobs/proof-episode.ts'
import { type BatchOptions, runBatch } from '../run-batch.ts'
import type { CommandContext } from './command-context.ts'
import { missingReport } from './missing-report.ts'

export interface CheckRequest {
  /** The exports whose losses are told. */
  targets: readonly AnyTarget[]
  /** Whether texts are proofread. */
  isProofread: boolean
  /** Absolute path of a folder with more dictionaries; null: none. */
  ownDictionaries: string | null
  options: BatchOptions
}

/** Checks episodes that were named, by path, by library or by pattern. */
export async function checkEpisodes(
  named: readonly string[],
  { targets, isProofread, ownDictionaries: own, options }: CheckRequest,
  context: CommandContext,
): Promise<void> {
  const { language: fallbackLanguage } = context.texts
  const shipped = dictionariesFolder(context.terminal.workerEntry)
  const dictionaries = isProofread ? { shipped, own } : null
  const entries = (await findEpisodes(named)).map((episode) => {
    if (isMissing(episode)) return missingReport(episode)
    const { path: input, label, sizeBytes } = episode
    return {
      kind: 'check',
      input,
      label,
      sizeBytes,
      targets,
      dictionaries,
      fallbackLanguage,
    } as const
  })
  context.finish(await runBatch('check', entries, options, context))
}

/** Checks the page that comes in on standard input. */
export async function checkStandardInput(
  kind: PageKind,
  { targets, isProofread, ownDictionaries: own, options }: CheckRequest,
  context: CommandContext,
): Promise<void> {
  const { terminal, texts } = context
  const findings = await findingsOrProblem(async () => {
    const loose = await readPage(await readStandardInput(terminal.input), kind)
    const found = await checkEpisode({
      ...{ page: loose.page, episodePath: null, show: DEFAULT_SHOW_SETTINGS },
      ...{ targets, fallbackLanguage: texts.language },
    })
    if (!isProofread) return [...loose.findings, ...found]
    const proofed = await proofEpisode({
      ...{
        page: loose.page,
        episodePath: null,
        show: DEFAULT_SHOW_SETTINGS,
        fallbackLanguage: texts.language,
      },
      dictionaries: { shipped: dictionariesFolder(terminal.workerEntry), own },
    })
    return [...loose.findings, ...found, ...proofed]
  })
  const report = doneReport({ input: STANDARD_STREAM, label: STANDARD_STREAM }, { findings })
  context.finish(await runBatch('check', [report], options, context))
}

import { type Finding, needAttention } from '../../episode/findings/finding.ts'
import { lossFinding } from '../../episode/findings/loss-finding.ts'
import type { ExportLoss } from '../../episode/formats/format.ts'
import { type AnyTarget, isPackedTarget } from '../../episode/formats/packed/packed-format.ts'
import { DEFAULT_SHOW_SETTINGS } from '../../episode/show/show-settings.ts'
import { requireUnblocked } from '../../library/exports/require-unblocked.ts'
import { planPackedExport } from '../../library/exports/write-packed-export.ts'
import { type PageToWrite, writePage } from '../../library/exports/write-page.ts'
import { readEpisode } from '../../library/read-episode.ts'
import { DONE, FINDINGS } from '../exit-codes.ts'
import { findEpisodes } from '../inputs/find-episodes.ts'
import { isMissing } from '../inputs/found-input.ts'
import { readPage } from '../inputs/read-page.ts'
import type { PageKind } from '../inputs/source-kinds.ts'
import { readStandardInput, STANDARD_STREAM } from '../inputs/standard-input.ts'
import { showOf } from '../jobs/show-of.ts'
import { findingLine } from '../reports/finding-line.ts'
import type { Terminal } from '../terminal.ts'
import type { CommandContext } from './command-context.ts'
import { refuseUse } from './misuse.ts'

/** What goes to standard output: an episode that was named, or what comes in on standard input. */
export type PageSource = readonly string[] | { kind: PageKind }

interface OutgoingPage extends Pick<PageToWrite, 'page' | 'show'> {
  label: string
  /** Absolute path of the episode's folder; null when it has none. */
  episodePath: string | null
  findings: Finding[]
}

/**
 * Writes one page to standard output, whole or not at all. Pictures stay where they are: addresses in the page
 * are those in the episode's folder.
 * @throws Problem as readPage, readEpisode and requireUnblocked do
 */
export async function exportToOutput(
  source: PageSource,
  target: AnyTarget,
  { terminal, texts, finish }: CommandContext,
): Promise<void> {
  if (isPackedTarget(target) && terminal.isOutShown) refuseUse('bytes-on-terminal')
  const outgoing = await pageOf(source, terminal)
  const { page, show, label } = outgoing
  const fallbackLanguage = texts.language
  requireUnblocked(page, show, fallbackLanguage)
  const { content, losses } = await contentOf(outgoing, target, fallbackLanguage)
  terminal.writeOut(content)
  const findings = [...outgoing.findings, ...losses.map((loss) => lossFinding(loss, target))]
  for (const finding of findings) {
    terminal.writeError(findingLine({ label, post: null }, finding, texts, true))
  }
  finish(needAttention(findings) ? FINDINGS : DONE)
}

async function pageOf(source: PageSource, terminal: Terminal): Promise<OutgoingPage> {
  if ('kind' in source) {
    const loose = await readPage(await readStandardInput(terminal.input), source.kind)
    return { ...loose, label: STANDARD_STREAM, episodePath: null, show: DEFAULT_SHOW_SETTINGS }
  }
  const [episode, ...others] = await findEpisodes(source)
  if (!episode || others.length > 0) return refuseUse('one-page')
  if (isMissing(episode)) throw episode.problem
  const { path: episodePath, label } = episode
  const [read, show] = await Promise.all([readEpisode(episodePath), showOf(episodePath)])
  return { page: read.episode.page, show, label, episodePath, findings: [] }
}

async function contentOf(
  { page, show, episodePath }: OutgoingPage,
  target: AnyTarget,
  fallbackLanguage: string,
): Promise<{ content: string | Uint8Array; losses: ExportLoss[] }> {
  if (!isPackedTarget(target)) {
    const { text, losses } = await writePage({ page, show, target, fallbackLanguage })
    return { content: text, losses }
  }
  const outPath = episodePath ?? 'page'
  const request = { page, show, target, fallbackLanguage, episodePath, outPath }
  const { bytes, losses } = await planPackedExport(request)
  return { content: bytes, losses }
}

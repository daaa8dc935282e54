import { availableParallelism } from 'node:os'
import { needAttention } from '../episode/findings/finding.ts'
import type { CliTexts } from './cli-texts.ts'
import { DONE, FAILED, FINDINGS } from './exit-codes.ts'
import type { ItemReport, Job } from './jobs/job.ts'
import { findingLine } from './reports/finding-line.ts'
import { ProgressBar } from './reports/progress-bar.ts'
import { summarize } from './reports/summary.ts'
import { summaryLine } from './reports/summary-line.ts'
import { earlyExitCode, type Terminal } from './terminal.ts'

export interface BatchOptions {
  /** Write one JSON document in the place of lines. */
  json?: true
  /** Neither a progress bar nor a summary. */
  quiet?: true
  /** Threads at most; one for each core unless it is given. */
  jobs?: number
}

/**
 * Does what a command is to do on all of its inputs, and tells of each as soon as it and those before it are
 * done: paths of what was made on standard output, findings on standard error; of a check, and of places that are replaced, findings on standard output.
 * @param entries jobs, and reports of inputs that need no work
 * @returns the exit code
 */
export async function runBatch(
  command: Job['kind'],
  entries: readonly (Job | ItemReport)[],
  options: BatchOptions,
  { terminal, texts }: { terminal: Terminal; texts: CliTexts },
): Promise<number> {
  const { signal, workerEntry } = terminal
  const isQuiet = options.quiet === true || options.json === true
  const bar = new ProgressBar(terminal)
  const items: ItemReport[] = []
  const isListing = command === 'check' || command === 'replace'
  const tell = isListing ? terminal.writeOut : terminal.writeError
  // A list of findings is for tools as well, and always names their places.
  const isOnly = entries.length === 1 && !isListing

  const onReport = (item: ItemReport): void => {
    items.push(item)
    if (options.json) return
    bar.hide()
    if (!isListing) for (const path of item.outputs) terminal.writeOut(`${path}\n`)
    for (const finding of item.findings) tell(findingLine(item, finding, texts, isOnly))
  }

  const { runJobs } = await import('./jobs/run-jobs.ts')
  await runJobs(entries, {
    threads: options.jobs ?? availableParallelism(),
    ...{ workerEntry, signal, onReport },
    onProgress: (progress, label) => {
      if (options.quiet !== true) bar.show(progress, label)
    },
  })
  bar.hide()

  const summary = summarize(items)
  const exitCode = earlyExitCode(signal) ?? exitCodeOf(items)
  if (options.json) {
    const { makeReport } = await import('./reports/make-report.ts')
    const report = makeReport(command, { items, summary, exitCode }, texts)
    terminal.writeOut(`${JSON.stringify(report, null, 2)}\n`)
  }
  if (!isQuiet && (items.length !== 1 || isListing)) {
    terminal.writeError(`${summaryLine(command, summary, texts)}\n`)
  }
  return exitCode
}

function exitCodeOf(items: readonly ItemReport[]): number {
  if (items.some(({ state }) => state !== 'done')) return FAILED
  return items.some(({ findings }) => needAttention(findings)) ? FINDINGS : DONE
}

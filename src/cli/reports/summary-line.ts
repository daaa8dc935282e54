import type { CliTexts } from '../cli-texts.ts'
import type { Job } from '../jobs/job.ts'
import type { Summary } from './summary.ts'

const COUNTS = ['failed', 'cancelled', 'errors', 'warnings', 'notes'] as const

/** How a run went, in a line: "12 episodes exported, 1 failed, 2 warnings". What there is none of is left out. */
export function summaryLine(command: Job['kind'], summary: Summary, { text }: CliTexts): string {
  // What failed is an error already.
  const counts = { ...summary, errors: summary.errors - summary.failed }
  return [
    text(`summary.${command}`, { count: counts.done }),
    ...COUNTS.filter((name) => counts[name] > 0).map((name) =>
      text(`summary.${name}`, { count: counts[name] }),
    ),
  ].join(', ')
}

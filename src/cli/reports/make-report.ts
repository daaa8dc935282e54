import type { Finding } from '../../episode/findings/finding.ts'
import type { CliTexts } from '../cli-texts.ts'
import type { ItemReport } from '../jobs/job.ts'
import { nameOfTarget } from '../target-names.ts'
import type { JsonReport, REPORT_VERSION } from './report-schema.ts'
import type { Summary } from './summary.ts'

const VERSION: typeof REPORT_VERSION = 1

/** The report of a run as plain data (docs/command-line.md). */
export function makeReport(
  command: JsonReport['command'],
  {
    items,
    summary,
    exitCode,
  }: { items: readonly ItemReport[]; summary: Summary; exitCode: number },
  texts: CliTexts,
): JsonReport {
  return {
    version: VERSION,
    command,
    exitCode,
    summary,
    items: items.map(({ input, post, state, outputs, findings }) => ({
      ...{ input, post, state, outputs },
      findings: findings.map((finding) => jsonFinding(finding, texts)),
    })),
  }
}

const jsonFinding = (
  { kind, code, severity, values, place }: Finding,
  texts: CliTexts,
): JsonReport['items'][number]['findings'][number] => ({
  ...{ kind, code, severity },
  message: texts.finding({ kind, code, values } as Finding),
  values,
  place: place.target ? { ...place, target: nameOfTarget(place.target) } : place,
})

import type { FaultRow } from './fault-rows.ts'

/** What vitest's JSON reporter tells, as far as it is read here. */
interface TestReport {
  testResults?: {
    assertionResults: {
      status: string
      meta?: { faults?: { count: number; lost: number; falseAlarms: number } }
    }[]
  }[]
}

/** What became of a row of the fault table. */
export interface FaultResult {
  row: FaultRow
  count: number
  lost: number
  falseAlarms: number
  seconds: number
  verdict: 'ok' | 'FAILED' | 'left out'
}

/**
 * Sums up the tests of a row. A test that counts nothing is one fault; one that failed without having
 * counted has lost something.
 * @param report of vitest's JSON reporter
 * @param hasPassed whether vitest says so
 */
export function readFaultResult(
  row: FaultRow,
  report: TestReport,
  hasPassed: boolean,
  seconds: number,
): FaultResult {
  const all = (report.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  const tests = all.filter(({ status }) => status === 'passed' || status === 'failed')
  const counts = tests.map(
    ({ status, meta }) =>
      meta?.faults ?? { count: 1, lost: status === 'failed' ? 1 : 0, falseAlarms: 0 },
  )
  const sum = (what: 'count' | 'lost' | 'falseAlarms') =>
    counts.reduce((total, count) => total + count[what], 0)
  const count = sum('count')
  const isLeftOut = hasPassed && all.length > 0 && tests.length === 0
  const isDone = hasPassed && count >= row.atLeast
  const verdict = isLeftOut ? 'left out' : isDone ? 'ok' : 'FAILED'
  return { row, count, lost: sum('lost'), falseAlarms: sum('falseAlarms'), seconds, verdict }
}

/** The fault table, in Markdown. */
export function faultTable(results: readonly FaultResult[]): string {
  const head = ['fault', 'how', 'count', 'lost', 'false alarms', 'seconds', '']
  const lines = results.map(({ row, count, lost, falseAlarms, seconds, verdict }) =>
    verdict === 'left out'
      ? [row.fault, row.how, '-', '-', '-', '-', 'left out: this machine cannot do it']
      : [
          ...[row.fault, row.how, count, lost, falseAlarms, Math.round(seconds)].map(String),
          verdict === 'FAILED' && count < row.atLeast ? `FAILED, ${row.atLeast} wanted` : verdict,
        ],
  )
  const total = results.reduce((sum, { count }) => sum + count, 0)
  const rule = head.map((_, at) => (at >= 2 && at <= 5 ? '---:' : '---'))
  const table = [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return `${table}\n\n${total} faults in all.`
}

import { type Judged, targetText } from './figure.ts'

/** What one bench found. */
export interface Section {
  name: string
  figures: Judged[]
  /** What a reader must know: a peer that is missing, a check that failed. */
  notes: string[]
}

/** The sections as a table for the terminal, which is Markdown as well. */
export function reportTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ name, figures }) =>
    figures.map((figure) => [
      name,
      figure.what,
      `${rounded(figure.value)}${figure.unit === 'count' ? '' : ` ${figure.unit}`}`,
      figure.ratio === null ? '' : figure.ratio.toFixed(2),
      targetText(figure),
      figure.reached === null ? '' : figure.reached ? 'reached' : 'MISSED',
    ]),
  )
  const notes = sections.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`))
  return [table(['bench', 'what', 'value', 'ratio', 'target', ''], rows), ...notes].join('\n')
}

/** Three digits are as many as are true. */
function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

import { type Judged, targetText, type Unit } from './figure.ts'

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
      withUnit(figure.value, figure.unit),
      figure.target?.kind === 'ratio' ? withUnit(figure.target.value, figure.unit) : '',
      figure.ratio === null ? '' : figure.ratio.toFixed(2),
      targetText(figure),
      verdict(figure),
    ]),
  )
  const notes = sections.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`))
  return [table(['bench', 'what', 'value', 'beside', 'ratio', 'target', ''], rows), ...notes].join(
    '\n',
  )
}

function verdict({ reached }: Judged): string {
  if (reached === null) return ''
  return reached ? 'reached' : 'MISSED'
}

const withUnit = (value: number, unit: Unit): string =>
  unit === 'count' ? rounded(value) : `${rounded(value)} ${unit}`

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

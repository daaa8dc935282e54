export type Unit = 'ms' | 'MB' | 'kB' | 'count'

/** One line of the report. */
export interface Figure {
  /** What was measured, and of whom: "keystroke to paint p95, Reinschrift". */
  what: string
  value: number
  unit: Unit
  /** What it is compared with, and the largest ratio or value that reaches the target. */
  target?: Target
}

export type Target =
  | { kind: 'ratio'; of: string; value: number; atMost: number }
  | { kind: 'limit'; atMost: number }

/** A figure as it stands in the table and in the file. */
export interface Judged extends Figure {
  ratio: number | null
  reached: boolean | null
}

/** The figure with its ratio, and whether it reaches its target; null where there is none. */
export function judge(figure: Figure): Judged {
  const { target, value } = figure
  if (!target) return { ...figure, ratio: null, reached: null }
  if (target.kind === 'limit') return { ...figure, ratio: null, reached: value <= target.atMost }
  const ratio = value / target.value
  return { ...figure, ratio, reached: ratio <= target.atMost }
}

/** A target in words, such as "≤ 0.25 × ProseMirror". */
export function targetText({ target, unit }: Figure): string {
  if (!target) return ''
  if (target.kind === 'ratio') return `≤ ${target.atMost} × ${target.of}`
  return `≤ ${target.atMost}${unit === 'count' ? '' : ` ${unit}`}`
}

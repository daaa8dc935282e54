export type Unit = 'ms' | 'MB' | 'kB' | 'count'

/** One line of the report. */
export interface Figure {
  /** What was measured, and of whom: "keystroke to paint p95, Reinschrift". */
  what: string
  value: number
  unit: Unit
  target?: Target
}

/** What a figure is compared with, and the largest ratio or value that reaches the target. */
export type Target =
  | {
      kind: 'ratio'
      of: string
      value: number
      /** null: only compared, nothing is asked. */
      atMost: number | null
    }
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
  return { ...figure, ratio, reached: target.atMost === null ? null : ratio <= target.atMost }
}

/** The target of being at most so many times another's value; without `atMost` a comparison. */
export const timesOf = (of: string, value: number, atMost: number | null = null): Target => ({
  kind: 'ratio',
  of,
  value,
  atMost,
})

/** A target in words, such as "≤ 0.25 × bare ProseMirror". */
export function targetText({ target, unit }: Figure): string {
  if (!target) return ''
  if (target.kind === 'ratio') {
    return target.atMost === null ? `× ${target.of}` : `≤ ${target.atMost} × ${target.of}`
  }
  return `≤ ${target.atMost}${unit === 'count' ? '' : ` ${unit}`}`
}

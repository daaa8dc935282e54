import { expect, test } from 'vitest'
import { type Figure, judge } from './figure.ts'
import { reportTable } from './report.ts'

const of = (value: number, atMost: number | null): Figure => ({
  what: 'letter p95',
  value,
  unit: 'ms',
  target: { kind: 'ratio', of: 'CodeMirror', value: 10, atMost },
})

test('a ratio is reached up to its target, and missed above it', () => {
  expect(judge(of(5, 0.5))).toMatchObject({ ratio: 0.5, reached: true })
  expect(judge(of(5.1, 0.5))).toMatchObject({ ratio: 0.51, reached: false })
})

test('what is only compared has a ratio and no verdict', () => {
  expect(judge(of(20, null))).toMatchObject({ ratio: 2, reached: null })
})

test('a limit is a value, and what has no target is neither', () => {
  const frame: Figure = { what: 'blocked', value: 900, unit: 'ms' }
  expect(judge(frame)).toMatchObject({ ratio: null, reached: null })
  const limited = judge({ ...frame, target: { kind: 'limit', atMost: 1000 } })
  expect(limited).toMatchObject({ ratio: null, reached: true })
})

test('the table names what was missed, and the notes', () => {
  const figures = [judge(of(20, 1)), judge({ what: 'cover', value: 3, unit: 'count' })]
  expect(reportTable([{ name: 'typing', figures, notes: ['pandoc is missing'] }])).toBe(
    [
      '| bench  | what       | value   | beside  | ratio | target           |        |',
      '|--------|------------|---------|---------|-------|------------------|--------|',
      '| typing | letter p95 | 20.0 ms | 10.0 ms | 2.00  | ≤ 1 × CodeMirror | MISSED |',
      '| typing | cover      | 3.00    |         |       |                  |        |',
      'typing: pandoc is missing',
    ].join('\n'),
  )
})

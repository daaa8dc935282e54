import { expect, it } from 'vitest'
import type { ComparedBlock } from '../../../episode/comparison/comparison.ts'
import { comparisonRows } from './comparison-rows.ts'

/** A block for each letter: x was changed, m moved, everything else is the same. */
const blocksOf = (letters: string): ComparedBlock[] =>
  [...letters].map((letter) => ({
    part: 'body',
    before: letter,
    after: letter,
    change: letter === 'x' ? 'changed' : 'same',
    isMoved: letter === 'm',
    lines: [],
  }))

/** The rows as letters, with the number of folded blocks in their place. */
function shown(letters: string, opened: Set<number> | null): string {
  return comparisonRows(blocksOf(letters), opened)
    .map((row) => (row.kind === 'block' ? letters[row.at] : `(${row.to - row.from})`))
    .join('')
}

it.each([
  [
    'folds what is the same, but for one block beside each change',
    'aaaaxbbbbmcccc',
    '(3)axb(2)bmc(3)',
  ],
  ['folds no single block', 'aaxbbbxcc', 'aaxbbbxcc'],
  ['folds a page without any change', 'aaaa', '(4)'],
  ['shows changes side by side', 'xmx', 'xmx'],
])('%s', (_, letters, rows) => {
  expect(shown(letters, new Set())).toBe(rows)
})

it('unfolds what was opened, and all of it when nothing is to be folded', () => {
  expect(shown('aaaaxbbbbx', new Set([0]))).toBe('aaaaxb(2)bx')
  expect(shown('aaaaxbbbbx', null)).toBe('aaaaxbbbbx')
})

import { expect, it } from 'vitest'
import { withIndexes } from './with-indexes.ts'

it.each([
  ['rows out of sight above and below', [5, 6, 7], [0, 9], [0, 5, 6, 7, 9]],
  ['rows in sight once', [5, 6, 7], [6, 5], [5, 6, 7]],
  ['no row that is none', [5, 6], [-1, -1], [5, 6]],
  ['ten after nine', [9], [10, 2], [2, 9, 10]],
])('has %s', (_, visible, others, all) => {
  expect(withIndexes(visible, others)).toEqual(all)
})

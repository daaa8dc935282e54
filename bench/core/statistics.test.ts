import { expect, test } from 'vitest'
import { median, quantile, summarize } from './statistics.ts'

test('the median of an odd and an even number of samples, in whatever order', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
})

test('the 95th percentile lies between two samples', () => {
  const upTo100 = Array.from({ length: 101 }, (_, index) => index)
  expect(quantile(upTo100, 0.95)).toBe(95)
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
})

test('nothing has no median', () => {
  expect(() => median([])).toThrow(RangeError)
  expect(() => summarize([[1], []])).toThrow(RangeError)
})

test('one noisy round does not decide', () => {
  expect(
    summarize([
      [1, 2, 3],
      [2, 2, 2],
      [50, 90, 100],
    ]),
  ).toEqual({ p50: 2, p95: 2.9, count: 9 })
})

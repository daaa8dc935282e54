import { expect, test } from 'vitest'
import { longestTaskMs, type TraceEvent } from './longest-task.ts'

const event = (name: string, tsMs: number, durationMs: number, more = {}): TraceEvent => ({
  ...{ name, ph: 'X', pid: 1, tid: 1, ts: tsMs * 1000, dur: durationMs * 1000, args: {} },
  ...more,
})
const key = (tsMs: number) =>
  event('EventDispatch', tsMs, 1, { args: { data: { type: 'keydown' } } })

test('the longest task is one of the thread that hears keys, and not a key itself', () => {
  const trace = [
    event('RunTask', 0, 20),
    key(5),
    event('RunTask', 30, 7),
    event('RunTask', 40, 3),
    event('RunTask', 30, 50, { tid: 2 }),
    event('Layout', 30, 60),
  ]
  expect(longestTaskMs(trace)).toBe(7)
})

test('a trace that says nothing is no measurement', () => {
  expect(() => longestTaskMs([event('RunTask', 0, 20)])).toThrow('no key')
  expect(() => longestTaskMs([event('RunTask', 0, 20), key(5)])).toThrow('no task')
})

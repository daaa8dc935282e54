// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { contextBridge } from './context-bridge.ts'

let pair = 0

/** Both ends in one window, and what the preload's end exposes in the main one. */
function expose<T>(api: T): T {
  pair += 1
  const main = contextBridge(`main${pair}`, `preload${pair}`)
  const preload = contextBridge(`preload${pair}`, `main${pair}`)
  let exposed: unknown
  main.onExpose((_name, value) => {
    exposed = value
  })
  preload.exposeThere('api', api)
  return exposed as T
}

test('functions are called across, with arguments and results', () => {
  const join = vi.fn((...parts: string[]) => parts.join('-'))
  const api = expose({ join })
  expect(api.join('a', 'b')).toBe('a-b')
  expect(api.join).not.toBe(join)
  expect(join).toHaveBeenCalledWith('a', 'b')
})

test('callbacks are called back', () => {
  const api = expose({ twice: (callback: (n: number) => number) => callback(callback(1)) })
  expect(api.twice((n) => n + 10)).toBe(21)
})

test('promises settle across', async () => {
  const api = expose({
    good: async () => ({ value: 1 }),
    bad: async () => {
      throw new TypeError('broken')
    },
  })
  await expect(api.good()).resolves.toEqual({ value: 1 })
  await expect(api.bad()).rejects.toMatchObject({ name: 'TypeError', message: 'broken' })
})

test('what a function throws is thrown here', () => {
  const api = expose({
    fail: () => {
      throw new RangeError('too far')
    },
  })
  expect(() => api.fail()).toThrow('too far')
})

test('data is copied without its prototype', () => {
  class Point {
    x = 1
    get double() {
      return this.x * 2
    }
  }
  const point = new Point()
  const api = expose({ point, list: [point] })
  expect(api.point).toEqual({ x: 1 })
  expect(api.point).not.toBe(point)
  expect(Object.getPrototypeOf(api.list[0])).toBe(Object.prototype)
})

test('symbols, DOM nodes and cycles are refused', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  expect(() => expose({ symbol: Symbol('s') })).toThrow('a symbol cannot cross')
  expect(() => expose({ node: document.body })).toThrow('a DOM node cannot cross')
  expect(() => expose(cycle)).toThrow('cannot cross')
})

test('what the main world refuses is thrown in the preload', () => {
  const main = contextBridge('main-refuses', 'preload-refuses')
  const preload = contextBridge('preload-refuses', 'main-refuses')
  main.onExpose(() => {
    throw new Error('Cannot bind an API')
  })
  expect(() => preload.exposeThere('api', {})).toThrow('Cannot bind an API')
})

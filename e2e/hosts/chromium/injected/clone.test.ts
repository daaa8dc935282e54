import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeClone } from './decode-clone.ts'
import { encodeClone } from './encode-clone.ts'

const copy = (value: unknown) => decodeClone(encodeClone(value))

test('copies what JSON cannot', () => {
  const value = {
    nothing: undefined,
    numbers: [Number.NaN, Number.POSITIVE_INFINITY, -0, 1.5],
    big: 12345678901234567890n,
    date: new Date(5),
    invalid: new Date(Number.NaN),
    pattern: /ä+/giu,
    map: new Map<unknown, unknown>([[{ key: 1 }, new Set(['x'])]]),
    bytes: new Uint8Array([0, 127, 255]),
    view: new Float64Array([0.1, -0]),
    buffer: new Uint8Array([1, 2]).buffer,
    boxed: Object(true),
  }
  expect(copy(value)).toEqual(value)
  expect('nothing' in (copy(value) as object)).toBe(true)
})

test('keeps holes, cycles and shared references', () => {
  // biome-ignore lint/suspicious/noSparseArray: holes must survive
  const array = copy([1, , 3]) as number[]
  expect(array).toHaveLength(3)
  expect(1 in array).toBe(false)

  const ring: { self?: unknown; twice?: unknown[] } = {}
  ring.self = ring
  const shared = { x: 1 }
  ring.twice = [shared, shared]
  const back = copy(ring) as typeof ring
  expect(back.self).toBe(back)
  expect(back.twice?.[0]).toBe(back.twice?.[1])
})

test('keeps the kind and cause of errors', () => {
  const back = copy(new RangeError('far', { cause: new Date(1) })) as RangeError
  expect(back).toBeInstanceOf(RangeError)
  expect(back.message).toBe('far')
  expect(back.cause).toEqual(new Date(1))
})

test('drops prototypes and does not let a key set one', () => {
  class Point {
    x = 1
  }
  expect(Object.getPrototypeOf(copy(new Point()))).toBe(Object.prototype)
  const evil = copy(JSON.parse('{"__proto__": {"evil": true}}')) as Record<string, unknown>
  expect(evil.evil).toBeUndefined()
  expect(Object.keys(evil)).toEqual(['__proto__'])
})

test.each([() => 1, Symbol('s'), { deep: [() => 1] }, new Blob(['x']), new WeakMap()])(
  'refuses %s',
  (value) => {
    expect(() => encodeClone(value)).toThrow('An object could not be cloned.')
  },
)

test('copies whatever structured clone copies', () => {
  const anything = fc.anything({
    ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
    ...{ withSparseArray: true, withNullPrototype: true, stringUnit: 'binary' },
  })
  fc.assert(
    fc.property(anything, (value) => {
      expect(copy(value)).toEqual(structuredClone(value))
    }),
  )
})

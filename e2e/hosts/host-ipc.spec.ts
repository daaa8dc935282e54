/** What crosses between page, preload and main process, alike on both hosts. */
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'

interface FixtureApi {
  echo(value: unknown): Promise<unknown>
  fail(): Promise<unknown>
}
declare global {
  var fixture: FixtureApi
  var leakFromPreload: unknown
}

test.use({ appPath: join(import.meta.dirname, 'fixture-app') })

test('values cross the bridge and IPC by structured clone', async ({ window }) => {
  const seen = await window.evaluate(async () => {
    const back = (await globalThis.fixture.echo({
      nothing: undefined,
      date: new Date(5),
      map: new Map([['key', new Set([1n])]]),
      bytes: new Uint8Array([1, 2, 255]),
      numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY],
      text: 'ü',
      // biome-ignore lint/suspicious/noSparseArray: holes must survive
      hole: [1, , 3],
    })) as Record<string, unknown>
    const map = back.map as Map<string, Set<bigint>>
    class WithPrototype {
      x = 1
    }
    return {
      nothing: 'nothing' in back && back.nothing === undefined,
      date: back.date instanceof Date && back.date.getTime(),
      map: map instanceof Map && map.get('key')?.has(1n),
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      numbers: (back.numbers as number[]).map((number) => Object.is(number, -0) || String(number)),
      text: back.text,
      hole: !(1 in (back.hole as number[])),
      prototype: JSON.stringify(await globalThis.fixture.echo(new WithPrototype())),
    }
  })
  expect(seen).toEqual({
    nothing: true,
    date: 5,
    map: true,
    bytes: [1, 2, 255],
    numbers: ['NaN', true, 'Infinity'],
    text: 'ü',
    hole: true,
    prototype: '{"x":1}',
  })
})

test('a large value arrives whole, and before what was sent after it', async ({ window }) => {
  const order = await window.evaluate(async () => {
    const large = `"\\ü\u2028🎙`.repeat(100_000)
    const arrived: (number | boolean)[] = []
    const values = [large, 'small', large, 'small']
    await Promise.all(
      values.map(async (value, index) => {
        arrived.push((await globalThis.fixture.echo(value)) === value && index)
      }),
    )
    return arrived
  })
  expect(order).toEqual([0, 1, 2, 3])
})

test('what cannot be cloned, and what fails, rejects', async ({ window }) => {
  const failures = await window.evaluate(async () => {
    const failure = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'no error',
        (error: Error) => error.message,
      )
    return {
      function: await failure(() => globalThis.fixture.echo({ f: () => 1 })),
      node: await failure(async () => globalThis.fixture.echo(document.body)),
      handler: await failure(() => globalThis.fixture.fail()),
    }
  })
  expect(failures.function).toBe('An object could not be cloned.')
  expect(failures.node).not.toBe('no error')
  expect(failures.handler).toBe("Error invoking remote method 'value:fail': TypeError: broken")
})

test('the page sees the exposed API and nothing of Node', async ({ window }) => {
  const seen = await window.evaluate(() => ({
    frozen: Object.isFrozen(globalThis.fixture),
    leak: typeof globalThis.leakFromPreload,
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    secrets: Object.keys(window).filter((name) => /^x[0-9a-f]{32}/.test(name)),
  }))
  expect(seen).toEqual({
    ...{ frozen: true, leak: 'undefined', require: 'undefined', process: 'undefined' },
    secrets: [],
  })
})

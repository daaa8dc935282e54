/** A value on its way between the worlds: plain data, or a token for what stays behind. */
type Packed =
  | { value: unknown }
  | { function: number }
  | { promise: number }
  | { error: string; name: string }
  | { array: Packed[] }
  | { object: Record<string, Packed> }

type Outcome = { ok: true; value: Packed } | { ok: false; value: Packed }
type Message =
  | { kind: 'call'; id: number; args: Packed[] }
  | ({ kind: 'settle'; id: number } & Outcome)
  | { kind: 'expose'; name: string; value: Packed }
  | { kind: 'answer'; outcome: Outcome }

export type Expose = (name: string, api: unknown) => void
export interface ContextBridge {
  /** In the main world: says what happens to an API that the preload exposes. */
  onExpose(expose: Expose): void
  /** In the preload's world: exposes an API in the main world; throws what the main world threw. */
  exposeThere: Expose
}

/**
 * One end of the bridge between the preload's world and the page's; the same code runs in both.
 * As Electron's contextBridge: plain data is copied without prototypes, functions and promises are
 * proxied, errors keep their message, DOM nodes and symbols are refused.
 *
 * The worlds share the DOM and nothing else, so the ends talk by synchronous events on the window,
 * whose `detail` Blink clones between worlds. Injected as source text: refers to nothing outside itself.
 *
 * @param mine the secret event name that this end listens to
 * @param theirs the other end's
 */
export function contextBridge(mine: string, theirs: string): ContextBridge {
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  let nextId = 1
  let answer: Outcome | undefined
  let expose: Expose = () => {
    throw new Error('not the main world')
  }

  const refuse = (what: string) =>
    new TypeError(`contextBridge (Chromium host): ${what} cannot cross the context bridge here`)
  const tell = (detail: Message) => window.dispatchEvent(new CustomEvent(theirs, { detail }))

  const pack = (value: unknown, depth = 0): Packed => {
    if (depth > 1000) throw refuse('an object this deep')
    if (typeof value === 'symbol') throw refuse('a symbol')
    if (typeof value === 'function') {
      functions.set(nextId, value as (...args: unknown[]) => unknown)
      return { function: nextId++ }
    }
    if (value === null || typeof value !== 'object') return { value }
    if (value instanceof Promise) {
      const id = nextId++
      value.then(
        (result) => tell({ kind: 'settle', id, ok: true, value: pack(result) }),
        (error) => tell({ kind: 'settle', id, ok: false, value: pack(error) }),
      )
      return { promise: id }
    }
    if (value instanceof Error) return { error: value.message, name: value.name }
    if (Array.isArray(value)) return { array: value.map((held) => pack(held, depth + 1)) }
    if (value instanceof Node) throw refuse('a DOM node')
    if (Object.prototype.toString.call(value) !== '[object Object]') return { value }
    const packed = Object.entries(value).map(([key, held]) => [key, pack(held, depth + 1)])
    return { object: Object.fromEntries(packed) }
  }

  const unpack = (packed: Packed): unknown => {
    if ('function' in packed) {
      return Object.freeze((...args: unknown[]) => call(packed.function, args))
    }
    if ('promise' in packed) {
      const promise = Promise.withResolvers<unknown>()
      promises.set(packed.promise, promise)
      return promise.promise
    }
    if ('error' in packed) {
      const error = new Error(packed.error)
      if (packed.name !== 'Error') error.name = packed.name
      return error
    }
    if ('array' in packed) return packed.array.map(unpack)
    if ('object' in packed) {
      return Object.fromEntries(Object.entries(packed.object).map(([k, v]) => [k, unpack(v)]))
    }
    return packed.value
  }

  /** Sends a message that the other world answers before dispatchEvent returns. */
  const ask = (message: Message): unknown => {
    answer = undefined
    tell(message)
    const given = answer as Outcome | undefined
    answer = undefined
    if (!given) throw new Error('contextBridge (Chromium host): no answer from the other world')
    if (!given.ok) throw unpack(given.value)
    return unpack(given.value)
  }
  const call = (id: number, args: unknown[]) =>
    ask({ kind: 'call', id, args: args.map((arg) => pack(arg)) })

  const outcomeOf = (work: () => unknown): Outcome => {
    try {
      return { ok: true, value: pack(work()) }
    } catch (error) {
      return { ok: false, value: pack(error) }
    }
  }
  const settle = (message: Message & { kind: 'settle' }) => {
    const promise = promises.get(message.id)
    promises.delete(message.id)
    if (message.ok) promise?.resolve(unpack(message.value))
    else promise?.reject(unpack(message.value))
  }

  window.addEventListener(mine, (event) => {
    event.stopImmediatePropagation()
    const message = (event as CustomEvent<Message>).detail
    if (message.kind === 'answer') answer = message.outcome
    else if (message.kind === 'settle') settle(message)
    else if (message.kind === 'call') {
      const work = () => functions.get(message.id)?.(...message.args.map(unpack))
      tell({ kind: 'answer', outcome: outcomeOf(work) })
    } else {
      const work = () => expose(message.name, unpack(message.value))
      tell({ kind: 'answer', outcome: outcomeOf(work) })
    }
  })
  return {
    onExpose(handler) {
      expose = handler
    },
    exposeThere(name, value) {
      ask({ kind: 'expose', name, value: pack(value) })
    },
  }
}

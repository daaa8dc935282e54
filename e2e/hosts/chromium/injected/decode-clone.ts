/**
 * Reads what encodeClone wrote, with this world's own prototypes.
 *
 * Injected into pages as source text, so it refers to nothing outside itself.
 *
 * @throws Error for text that encodeClone did not write
 */
export function decodeClone(text: string): unknown {
  type Pair = [string, unknown]
  const [top, heap] = JSON.parse(text) as [unknown, unknown[][]]
  const made: unknown[] = []
  const errors: Record<string, ErrorConstructor> = {
    ...{ Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError },
  }
  const views: Record<string, new (buffer: ArrayBuffer) => unknown> = {
    ...{
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
    },
    ...{ Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView },
  }

  /** Each object is known before it is filled, so that cycles find it. */
  const build = (at: number): unknown => {
    const [kind, ...rest] = heap[at] ?? []
    const keep = <T>(value: T): T => {
      made[at] = value
      return value
    }
    const define = (object: object, key: string, value: unknown) =>
      Object.defineProperty(object, key, {
        ...{ value, writable: true, enumerable: true, configurable: true },
      })
    switch (kind) {
      case 'Array': {
        const array: unknown[] = keep(new Array(rest[0] as number))
        for (const [key, value] of rest[1] as Pair[]) array[key as unknown as number] = get(value)
        return array
      }
      case 'Object': {
        const object = keep({})
        for (const [key, value] of rest[0] as Pair[]) define(object, key, get(value))
        return object
      }
      case 'Map': {
        const map = keep(new Map())
        for (const [key, value] of rest[0] as [unknown, unknown][]) map.set(get(key), get(value))
        return map
      }
      case 'Set': {
        const set = keep(new Set())
        for (const value of rest[0] as unknown[]) set.add(get(value))
        return set
      }
      case 'Error': {
        const [name, message, stack, cause] = rest as [string, string, string, unknown[]]
        const error = keep(new (errors[name] ?? Error)(message))
        Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
        if (cause.length > 0) error.cause = get(cause[0])
        return error
      }
      case 'bytes': {
        const [tag, base64] = rest as [string, string]
        const { buffer } = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        const View = views[tag]
        return keep(View ? new View(buffer) : buffer)
      }
      case 'Date':
        return keep(new Date((rest[0] as number | null) ?? Number.NaN))
      case 'RegExp':
        return keep(new RegExp(rest[0] as string, rest[1] as string))
      case 'boxed':
        return keep(Object(get(rest[0])))
      default:
        throw new Error(`decodeClone: unknown node ${String(kind)}`)
    }
  }

  const get = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    const [kind, held] = value as [string, unknown]
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(held)
    if (kind === 'bigint') return BigInt(held as string)
    const at = held as number
    return at in made ? made[at] : build(at)
  }
  return get(top)
}

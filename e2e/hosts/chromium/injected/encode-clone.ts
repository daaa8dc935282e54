/**
 * Writes a value as text the way structured clone would copy it: prototypes are dropped, getters run,
 * references and cycles stay. The text is `[top, heap]`; every object is one node of the heap.
 *
 * Injected into pages as source text, so it refers to nothing outside itself.
 *
 * @throws Error 'An object could not be cloned.' for functions, symbols, DOM objects, files and blobs, as Electron's IPC does
 */
export function encodeClone(root: unknown): string {
  const failed = () => new Error('An object could not be cloned.')
  const heap: unknown[] = []
  const seen = new Map<object, number>()

  const base64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    return btoa(text)
  }

  const put = (value: unknown): unknown => {
    if (value === undefined) return ['undefined']
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return ['number', '-0']
      return Number.isFinite(value) ? value : ['number', String(value)]
    }
    if (typeof value === 'bigint') return ['bigint', String(value)]
    const known = seen.get(value)
    if (known !== undefined) return ['ref', known]
    const at = heap.push(null) - 1
    seen.set(value, at)
    heap[at] = node(value)
    return ['ref', at]
  }
  const entries = (value: object) => Object.entries(value).map(([key, held]) => [key, put(held)])

  const node = (value: object): unknown => {
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (Array.isArray(value)) return ['Array', value.length, entries(value)]
    if (ArrayBuffer.isView(value)) {
      return [
        'bytes',
        tag,
        base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      ]
    }
    switch (tag) {
      case 'Date':
        return ['Date', (value as Date).getTime()]
      case 'RegExp':
        return ['RegExp', (value as RegExp).source, (value as RegExp).flags]
      case 'Map':
        return ['Map', [...(value as Map<unknown, unknown>)].map(([k, v]) => [put(k), put(v)])]
      case 'Set':
        return ['Set', [...(value as Set<unknown>)].map(put)]
      case 'Error': {
        const { name, message, stack } = value as Error
        const cause = 'cause' in value ? [put(value.cause)] : []
        return ['Error', name, message, stack, cause]
      }
      case 'ArrayBuffer':
        return ['bytes', tag, base64(new Uint8Array(value as ArrayBuffer))]
      case 'Boolean':
      case 'Number':
      case 'String':
      case 'BigInt':
        return ['boxed', put(value.valueOf())]
      case 'Object': {
        const prototype = Object.getPrototypeOf(value)
        if (prototype === null || Object.getPrototypeOf(prototype) === null) {
          return ['Object', entries(value)]
        }
      }
    }
    throw failed()
  }

  let clone: unknown
  try {
    clone = structuredClone(root)
  } catch {
    throw failed()
  }
  return JSON.stringify([put(clone), heap])
}

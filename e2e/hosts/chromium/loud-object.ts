import { NotImplemented } from './not-implemented.ts'

/** Names that the language, Node's inspector and assertion libraries look up on any object. */
const PROBED = new Set([
  ...['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof', 'domain'],
  ...['constructor', 'length', 'name', 'prototype', 'description', 'subtype', 'objectId'],
  ...['tagName', 'hasAttribute', 'default', 'sample', 'nodeName'],
])

function isProbe(key: PropertyKey): boolean {
  return typeof key !== 'string' || PROBED.has(key) || key.startsWith('_')
}

/**
 * The end of a prototype chain that throws NotImplemented.
 * It is reached only by a property which exists nowhere before it.
 *
 * @param what how the message names the object, like `app`
 * @param end the chain's real end
 */
export function loudPrototype(what: string, end: object = Object.prototype): object {
  return new Proxy(end, {
    get(target, key, receiver) {
      if (key in target || isProbe(key)) return Reflect.get(target, key, receiver)
      throw new NotImplemented(`${what}.${String(key)}`)
    },
    set(target, key, value, receiver) {
      if (key in target || isProbe(key)) return Reflect.set(target, key, value, receiver)
      throw new NotImplemented(`setting ${what}.${String(key)}`)
    },
  })
}

/**
 * Makes reading or setting a missing property of `object` throw NotImplemented.
 * What exists can still be replaced by a test.
 *
 * @returns the same object
 */
export function loudObject<T extends object>(what: string, object: T): T {
  return Object.setPrototypeOf(object, loudPrototype(what)) as T
}

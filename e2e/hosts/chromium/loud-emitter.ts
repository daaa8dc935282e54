import { EventEmitter } from 'node:events'
import { loudPrototype } from './loud-object.ts'
import { NotImplemented } from './not-implemented.ts'

/**
 * An EventEmitter that refuses listeners for events which it never emits:
 * waiting for such an event would only end in a test's timeout.
 */
export abstract class LoudEmitter extends EventEmitter {
  /**
   * @param what how messages name the emitter, like `BrowserWindow`
   * @param emitted events that the stand-in emits
   * @param never Electron's events that cannot happen here, such as a display change
   */
  constructor(what: string, emitted: readonly string[], never: readonly string[] = []) {
    super()
    const known = new Set<string | symbol>([...emitted, ...never, 'newListener', 'removeListener'])
    super.on('newListener', (name: string | symbol) => {
      if (!known.has(name)) throw new NotImplemented(`event '${String(name)}' of ${what}`)
    })
  }
}

/**
 * Puts a loud end under a class derived from EventEmitter, so that a missing member of its instances
 * throws NotImplemented. The chain's tail is copied, for EventEmitter itself must stay as it is.
 */
export function makeLoud(derived: abstract new (...args: never[]) => EventEmitter, what: string) {
  const chain: object[] = []
  let prototype: object = Object.getPrototypeOf(derived.prototype)
  for (; prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype)) {
    chain.unshift(prototype)
  }
  let end = loudPrototype(what)
  for (const link of chain) end = Object.create(end, Object.getOwnPropertyDescriptors(link))
  Object.setPrototypeOf(derived.prototype, end)
}

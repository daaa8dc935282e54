import type { HostMessage, PageMessage } from '../page-message.ts'

type Callback = (event: unknown, ...args: unknown[]) => void
export interface RendererIpc {
  /** What the preload gets as `ipcRenderer`. */
  api: object
  /** Takes a message of the main process. */
  receive(message: HostMessage): void
}

/**
 * `ipcRenderer` of a sandboxed preload: send, invoke and the listener methods. Values cross by structured clone.
 *
 * Injected as source text: refers to nothing outside itself.
 *
 * @param post hands a message to the main process
 */
export function ipcRenderer(
  post: (message: PageMessage) => void,
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
): RendererIpc {
  const listeners = new Map<string, { callback: Callback; once: boolean }[]>()
  const calls = new Map<number, PromiseWithResolvers<unknown>>()
  let nextId = 1

  const listenersOf = (channel: string) => listeners.get(channel) ?? []
  const add = (channel: string, callback: Callback, once: boolean) => {
    listeners.set(channel, [...listenersOf(channel), { callback, once }])
    return api
  }
  const on = (channel: string, callback: Callback) => add(channel, callback, false)
  const off = (channel: string, callback: Callback) => {
    listeners.set(
      channel,
      listenersOf(channel).filter((listener) => listener.callback !== callback),
    )
    return api
  }
  const api = {
    ...{ on, off, addListener: on, removeListener: off },
    once: (channel: string, callback: Callback) => add(channel, callback, true),
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return api
    },
    listenerCount: (channel: string) => listenersOf(channel).length,
    send(channel: string, ...args: unknown[]) {
      post({ kind: 'send', channel, args: encode(args) })
    },
    async invoke(channel: string, ...args: unknown[]) {
      const id = nextId++
      const encoded = encode(args)
      const call = Promise.withResolvers<unknown>()
      calls.set(id, call)
      post({ kind: 'invoke', id, channel, args: encoded })
      return call.promise
    },
  }

  const deliver = (channel: string, args: unknown[]) => {
    for (const { callback, once } of listenersOf(channel)) {
      if (once) off(channel, callback)
      try {
        callback({ sender: api, ports: [] }, ...args)
      } catch (error) {
        reportError(error)
      }
    }
  }
  return {
    api,
    receive(message) {
      if (message.kind === 'message') deliver(message.channel, decode(message.args) as unknown[])
      if (message.kind !== 'reply') return
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.ok) call?.resolve(decode(message.value))
      else call?.reject(new Error(message.message))
    },
  }
}

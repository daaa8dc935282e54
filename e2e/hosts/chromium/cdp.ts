import type { Protocol } from './devtools-protocol.ts'

export type Commands = keyof Protocol.CommandParameters
export type Answer<M extends Commands> = Protocol.CommandReturnValues[M]
export type EventName = keyof Protocol.Events
export type Listener<E extends EventName> = (event: Protocol.Events[E]) => void

interface Waiting {
  method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

interface Incoming {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

/** What every command ends with when the browser has ended. The host itself notices that, and says so once. */
export class BrowserGone extends Error {
  constructor(method: string) {
    super(`${method}: the browser is gone`)
  }
}

/** What a command ends with when the process of its page has crashed. */
export class PageCrashed extends Error {}

/** A minimal client of the Chrome DevTools Protocol: one WebSocket, flat sessions. */
export class Cdp {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>()
  #nextId = 1

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('close', () => this.#abandon())
    socket.addEventListener('message', (message) => this.#receive(JSON.parse(String(message.data))))
  }

  /** Connects to a browser's `ws://` address; rejects when nobody answers there. */
  static connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url)
    const cdp = new Cdp(socket)
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(cdp))
      socket.addEventListener('error', () => reject(new Error(`cannot connect to ${url}`)))
    })
  }

  /** Sends a command; rejects with the browser's message, or with BrowserGone. */
  send<M extends Commands>(
    method: M,
    params?: Protocol.CommandParameters[M],
    sessionId?: string,
  ): Promise<Answer<M>> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) return reject(new BrowserGone(method))
      this.#waiting.set(id, { method, resolve: resolve as Waiting['resolve'], reject })
      this.#socket.send(JSON.stringify({ id, method, params: params ?? {}, sessionId }))
    })
  }

  /** Listens to an event of one session, or of the browser itself. */
  on<E extends EventName>(name: E, listener: Listener<E>, sessionId = ''): void {
    const key = `${sessionId}/${name}`
    const listeners = this.#listeners.get(key) ?? new Set()
    listeners.add(listener as (event: unknown) => void)
    this.#listeners.set(key, listeners)
  }

  /** Drops all listeners of a session. */
  forget(sessionId: string): void {
    for (const key of this.#listeners.keys()) {
      if (key.startsWith(`${sessionId}/`)) this.#listeners.delete(key)
    }
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ''}/${message.method}`
      for (const listener of this.#listeners.get(key) ?? []) listener(message.params ?? {})
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(errorOf(waiting.method, message.error.message))
    else waiting?.resolve(message.result ?? {})
  }

  #abandon(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new BrowserGone(waiting.method))
    this.#waiting.clear()
  }
}

function errorOf(method: string, message: string): Error {
  const text = `${method}: ${message}`
  return message === 'Target crashed' ? new PageCrashed(text) : new Error(text)
}

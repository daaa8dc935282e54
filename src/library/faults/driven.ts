import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { withCompileCache } from '../testing/compile-cache.ts'
import type { SaveState } from '../types.ts'
import type { Gate } from './gates.ts'

const PROCESS = fileURLToPath(new URL('./driven-process.ts', import.meta.url))

/** What a driven process can be told to do (see driven-process.ts). */
export type Deed =
  | 'open'
  | 'type'
  | 'replace the page'
  | 'fill the journal'
  | 'be another program'
  | 'flush'
  | 'check'
  | 'close'
  | 'create'
  | 'duplicate'
  | 'rename'
  | 'replace in'
  | 'trash'
  | 'restore'
  | 'add a picture'
  | 'import'
  | 'export'
  | 'mark'
  | 'count the ids'
  | 'wait for the journal'
  | 'pause'

export type Message = { deed: Deed; text?: string } | { gates: boolean } | { pass: true }

export type Answer =
  | { ready: true }
  | { gate: Gate }
  | { journalFailed: true }
  | { done: Deed; result?: unknown; error?: string }

/** How a deed ended: with a state of saving, a number, or an error. */
export interface Done {
  state: SaveState | null
  number: number
  error: string | null
}

/** A process that does what it is told (see driven-process.ts), seen from the test. */
export class Driven {
  readonly child: ChildProcess
  /** The signal that ended it, when it has ended. */
  readonly ended: Promise<NodeJS.Signals | null>
  /** How often it told that its journal cannot be written. */
  journalFailures = 0
  #hasEnded = false
  readonly #answers: Answer[] = []
  #onAnswer: () => void = () => undefined

  /** @param args paths of the library and of the folder for journals, name of the folder, ... */
  private constructor(args: readonly string[]) {
    this.child = fork(PROCESS, args, {
      // Strace counts the calls of each thread by itself: so there is one that makes them.
      env: { ...withCompileCache, UV_THREADPOOL_SIZE: '1' },
      execArgv: [],
    })
    this.ended = once(this.child, 'exit').then(([, signal]) => {
      this.#hasEnded = true
      this.#onAnswer()
      return signal
    })
    this.child.on('message', (answer: Answer) => {
      if ('journalFailed' in answer) this.journalFailures += 1
      else this.#answers.push(answer)
      this.#onAnswer()
    })
    // It may end before it has read what it was told.
    this.child.on('error', () => undefined)
  }

  /** Starts one (for its arguments see driven-process.ts). Resolves when it can be told what to do. */
  static async start(args: readonly string[]): Promise<Driven> {
    const driven = new Driven(args)
    await driven.next()
    return driven
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  tell(message: Message): void {
    if (this.child.connected) this.child.send(message, () => undefined)
  }

  /** The next thing that the process tells; null when it has ended. */
  async next(): Promise<Answer | null> {
    while (this.#answers.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#onAnswer = resolve
      })
    }
    return this.#answers.shift() ?? null
  }

  /** @returns how the deed ended; null when the process ended before */
  async do(deed: Deed, text?: string): Promise<Done | null> {
    this.tell({ deed, ...(text !== undefined && { text }) })
    return this.done()
  }

  /** Waits for the end of what it was told. */
  async done(): Promise<Done | null> {
    for (;;) {
      const answer = await this.next()
      if (answer === null) return null
      if (!('done' in answer)) continue
      const { result, error = null } = answer
      const number = typeof result === 'number' ? result : 0
      return { state: isState(result) ? result : null, number, error }
    }
  }

  /** Lets it go, unless it has ended. */
  async end(): Promise<NodeJS.Signals | null> {
    if (this.child.connected) this.child.disconnect()
    return this.ended
  }
}

const isState = (result: unknown): result is SaveState =>
  typeof result === 'object' && result !== null && 'state' in result

import type { Worker } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import type { Answer, Events } from '../ipc/contract.ts'
import type {
  FromWorker,
  ResumePoint,
  ToWorker,
  WorkerArgs,
  WorkerCall,
  WorkerMessages,
  WorkerResult,
} from '../worker/protocol.ts'

/** A worker that dies this often without an answer in between is not started again. */
const MAX_DEATHS_IN_A_ROW = 3

export interface WorkerClientOptions {
  /** Starts a worker; one that follows a dead one is to go on where that left off. */
  start: (resume: ResumePoint | null) => Worker
  /** Tells the window. */
  tell: <E extends keyof Events>(event: E, ...args: Events[E]) => void
  log: Record<'warn' | 'error', (...words: unknown[]) => void>
}

/**
 * The main process's way to the worker that holds the library and its open episodes. Calls and messages
 * keep their order. A worker that dies is replaced by one that goes on where it left off: calls that
 * wait for an answer then end in a Problem, and the window is asked for its page.
 */
export class WorkerClient {
  readonly #options: WorkerClientOptions
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  #worker: Worker | null
  #resume: ResumePoint | null = null
  #lastId = 0
  #deathsInARow = 0

  constructor(options: WorkerClientOptions) {
    this.#options = options
    this.#worker = this.#start()
  }

  /** Absolute path of the open library; null when none is open. */
  get libraryPath(): string | null {
    return this.#resume?.libraryPath ?? null
  }

  /** @throws Problem with the code and values of the worker's answer, when it says no */
  call<C extends WorkerCall>(call: C, ...args: WorkerArgs<C>): Promise<WorkerResult<C>> {
    if (!this.#worker) return Promise.reject(unanswered(call))
    const id = ++this.#lastId
    const waiting = Promise.withResolvers<unknown>()
    this.#waiting.set(id, waiting)
    this.#post({ type: 'call', id, call, args })
    return waiting.promise as Promise<WorkerResult<C>>
  }

  /** Tells the worker something that needs no answer. */
  send<M extends keyof WorkerMessages>(message: M, ...args: WorkerMessages[M]): void {
    this.#post({ type: 'message', message, args })
  }

  /** Ends the worker for good. What it has not saved is lost. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #start(): Worker {
    const worker = this.#options.start(this.#resume)
    worker.on('message', (message: FromWorker) => this.#handleMessage(message))
    worker.on('error', (error) => this.#options.log.error('the worker', error))
    worker.on('exit', (code) => this.#handleExit(worker, code))
    return worker
  }

  #handleMessage(message: FromWorker): void {
    const { tell, log } = this.#options
    if (message.type === 'answer') this.#settle(message.id, message.answer)
    else if (message.type === 'event') tell(message.event, ...message.args)
    else if (message.type === 'resume-point') this.#resume = message.point
    else log[message.level](message.text)
  }

  #settle(id: number, answer: Answer<unknown>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    this.#deathsInARow = 0
    if (answer.ok) waiting?.resolve(answer.value)
    else waiting?.reject(new Problem(answer.problem.code, answer.problem.values))
  }

  #handleExit(worker: Worker, code: number): void {
    if (worker !== this.#worker) return
    this.#deathsInARow += 1
    const isLast = this.#deathsInARow === MAX_DEATHS_IN_A_ROW
    const consequence = isLast ? 'it is not started again' : 'another goes on in its place'
    this.#options.log.error(`the worker ended with code ${code}: ${consequence}`)
    this.#worker = isLast ? null : this.#start()
    if (isLast) this.#tellUnsaved()
    for (const [id, { reject }] of this.#waiting) {
      this.#waiting.delete(id)
      reject(unanswered('a call'))
    }
  }

  /** Nobody saves the open episode any more; its words are in the window. */
  #tellUnsaved(): void {
    const folder = this.#resume?.episode?.folder
    if (folder === undefined) return
    const problem = Problem.report(unanswered('saving'))
    this.#options.tell('episode:save-state', folder, { state: 'failed', problem })
  }
}

const unanswered = (call: string): Problem =>
  new Problem('unexpected', { message: `the worker ended before it answered ${call}` })

import { Worker } from 'node:worker_threads'
import { Problem, type ProblemReport } from '../../episode/problem.ts'
import type { Hit } from '../../episode/replacing/find-hits.ts'
import type { SearchRule } from '../../episode/replacing/replace-rule.ts'
import type { FoundPage, SearchedPage, SearchResult, SearchTask } from './search-task.ts'

/** What the thread is asked. */
export interface ToSearchThread {
  task: SearchTask
  rules: readonly SearchRule[]
}

/** What it tells. */
export type FromSearchThread =
  /** The turn of a pattern on a page begins. */
  | { type: 'rule'; rule: number }
  | { type: 'found'; result: SearchResult }
  | { type: 'problem'; problem: ProblemReport }

/** No pattern that means something takes so long on one page. */
const PATTERN_LIMIT_MS = 2000

export interface SearcherOptions {
  /** The entry of the thread: search-thread. */
  entry: URL | string
  /** How long a pattern may take on one page, in milliseconds. */
  limitMs?: number
}

/**
 * Searches in a thread of its own. A regular expression cannot be interrupted, so a thread in which one takes
 * too long is ended, and the next search starts another. One search at a time.
 */
export class Searcher {
  readonly #entry: URL | string
  readonly #limitMs: number
  #worker: Worker | null = null

  constructor({ entry, limitMs = PATTERN_LIMIT_MS }: SearcherOptions) {
    this.#entry = entry
    this.#limitMs = limitMs
  }

  /**
   * The places of each text that a rule finds.
   * @throws Problem pattern-too-slow (pattern), or as createFinder does; the signal's reason
   */
  async findInTexts(
    texts: readonly string[],
    rule: SearchRule,
    signal: AbortSignal,
  ): Promise<Hit[][]> {
    return (await this.#run({ kind: 'texts', texts }, [rule], signal)) as Hit[][]
  }

  /**
   * What some rules find on a page.
   * @throws the same, and why an episode cannot be read, or must not be written
   */
  async findInPage(
    page: SearchedPage,
    rules: readonly SearchRule[],
    signal: AbortSignal,
  ): Promise<FoundPage> {
    return (await this.#run({ kind: 'page', page }, rules, signal)) as FoundPage
  }

  /** Ends the thread, and with it what is being searched. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#entry)
    this.#worker = worker
    // Whoever waits for it hears of an error; one that dies while it is idle is no news.
    worker.on('error', () => undefined)
    worker.on('exit', () => this.#forget(worker))
    return worker
  }

  /** The next search starts another. */
  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
  }

  async #run(
    task: SearchTask,
    rules: readonly SearchRule[],
    signal: AbortSignal,
  ): Promise<SearchResult> {
    signal.throwIfAborted()
    const worker = this.#worker ?? this.#start()
    worker.ref()
    const message: ToSearchThread = { task, rules }
    worker.postMessage(message)
    try {
      const result = await this.#resultOf(worker, rules, signal)
      // An idle one keeps no process alive.
      worker.unref()
      return result
    } catch (error) {
      if (!(error instanceof FoundProblem)) {
        await worker.terminate()
        throw error
      }
      worker.unref()
      throw new Problem(error.report.code, error.report.values)
    }
  }

  #resultOf(
    worker: Worker,
    rules: readonly SearchRule[],
    signal: AbortSignal,
  ): Promise<SearchResult> {
    let timer: NodeJS.Timeout | undefined
    let leave = (): void => undefined
    return new Promise<SearchResult>((resolve, reject) => {
      const giveUp = (reason: unknown): void => {
        this.#forget(worker)
        reject(reason)
      }
      const handleMessage = (message: FromSearchThread): void => {
        clearTimeout(timer)
        if (message.type === 'found') resolve(message.result)
        else if (message.type === 'problem') reject(new FoundProblem(message.problem))
        else {
          const pattern = rules[message.rule]?.find ?? ''
          const tooSlow = () => giveUp(new Problem('pattern-too-slow', { pattern }))
          timer = setTimeout(tooSlow, this.#limitMs)
        }
      }
      const handleDeath = (cause: unknown): void =>
        giveUp(cause instanceof Error ? cause : new Error('the thread that searches ended'))
      const handleAbort = (): void => giveUp(signal.reason)
      worker.on('message', handleMessage).on('error', handleDeath).on('exit', handleDeath)
      signal.addEventListener('abort', handleAbort)
      leave = () => {
        worker.off('message', handleMessage).off('error', handleDeath).off('exit', handleDeath)
        signal.removeEventListener('abort', handleAbort)
      }
    }).finally(() => {
      clearTimeout(timer)
      leave()
    })
  }
}

/** What the thread answered: it is well, and can go on. */
class FoundProblem extends Error {
  readonly report: ProblemReport

  constructor(report: ProblemReport) {
    super(report.code)
    this.report = report
  }
}

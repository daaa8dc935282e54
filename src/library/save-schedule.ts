import { Problem } from '../episode/problem.ts'
import type { SaveState } from './types.ts'

/** A save waits for this pause in typing ... */
const PAUSE_MS = 400
/** ... but no longer than this after the first change. */
const LONGEST_WAIT_MS = 3000
/** Waits between attempts after a failure; the last one repeats. */
const RETRY_WAITS_MS = [1000, 2000, 4000, 8000, 16_000, 30_000]

/**
 * Decides when to save: when typing pauses, in any case after a while, again and again after a failure,
 * and one save at a time. While anything is unsaved the state is 'saving' or 'failed', never 'saved'.
 */
export class SaveSchedule {
  readonly #save: () => Promise<void>
  readonly #onState: (state: SaveState) => void
  #state: SaveState = { state: 'saved', at: null }
  #hasChanges = false
  #running: Promise<void> | null = null
  #failures = 0
  #pause: NodeJS.Timeout | undefined
  #longestWait: NodeJS.Timeout | undefined

  /** @param save saves what there is when it is called; what it throws is the problem shown */
  constructor(save: () => Promise<void>, onState: (state: SaveState) => void) {
    this.#save = save
    this.#onState = onState
  }

  get state(): SaveState {
    return this.#state
  }

  /** There is something new to save. */
  noteChange(): void {
    this.#hasChanges = true
    if (this.#state.state === 'saved') this.#setState({ state: 'saving' })
    this.#schedule()
  }

  /** Saves now what is not saved. @returns the state then; never rejects */
  async flush(): Promise<SaveState> {
    await this.#running
    while (this.#hasChanges) {
      await this.#run()
      if (this.#state.state === 'failed') break
    }
    return this.#state
  }

  /** Ends all attempts. What is not saved then is never saved. */
  stop(): void {
    this.#clearTimers()
    this.#hasChanges = false
  }

  #schedule(): void {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.#run(), PAUSE_MS)
    this.#longestWait ??= setTimeout(() => void this.#run(), LONGEST_WAIT_MS)
  }

  #scheduleRetry(): void {
    const waitMs = RETRY_WAITS_MS[Math.min(this.#failures, RETRY_WAITS_MS.length) - 1]
    this.#clearTimers()
    this.#pause = setTimeout(() => void this.#run(), waitMs)
  }

  #clearTimers(): void {
    clearTimeout(this.#pause)
    clearTimeout(this.#longestWait)
    this.#longestWait = undefined
  }

  #run(): Promise<void> {
    this.#clearTimers()
    this.#running ??= this.#attempt().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #attempt(): Promise<void> {
    this.#hasChanges = false
    try {
      await this.#save()
      this.#failures = 0
      if (this.#hasChanges) {
        this.#setState({ state: 'saving' })
        this.#schedule()
      } else this.#setState({ state: 'saved', at: new Date().toISOString() })
    } catch (error) {
      this.#hasChanges = true
      this.#failures++
      this.#setState({ state: 'failed', problem: Problem.report(error) })
      this.#scheduleRetry()
    }
  }

  #setState(state: SaveState): void {
    this.#state = state
    this.#onState(state)
  }
}

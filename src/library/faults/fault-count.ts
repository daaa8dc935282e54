import { expect, type TestContext } from 'vitest'

/** What is wrong after a fault, each in words; nothing where all laws hold. */
export interface Broken {
  /** Words that are neither in a whole file nor recoverable, or of whose danger nothing was told. */
  lost: string[]
  /** Told without a reason: another program's change that there was not, words brought back for nothing. */
  falseAlarms: string[]
}

declare module 'vitest' {
  interface TaskMeta {
    /** What a test adds to its row of the fault table (see scripts/faults.ts). */
    faults?: { count: number; lost: number; falseAlarms: number }
  }
}

/** `npm run faults` sets it: all of the table, with the machine for itself. */
export const isLongRun: boolean = process.env.FAULTS === 'all'

/** As many broken laws as are worth printing. */
const MAX_SHOWN = 10

/** Counts the faults of a test and what they broke, for the fault table. */
export class FaultCount {
  #count = 0
  readonly #lost: string[] = []
  readonly #falseAlarms: string[] = []

  get count(): number {
    return this.#count
  }

  /**
   * Notes what came of faults.
   * @param given the fault, to be found again
   * @param count how many they were
   */
  note(given: string, { lost, falseAlarms }: Partial<Broken>, count = 1): void {
    this.#count += count
    this.#lost.push(...(lost ?? []).map((what) => `${given}: ${what}`))
    this.#falseAlarms.push(...(falseAlarms ?? []).map((what) => `${given}: ${what}`))
  }

  /** Ends the counting: tells the table, and fails the test when a law is broken. */
  settle({ task }: Pick<TestContext, 'task'>): void {
    const { length: lost } = this.#lost
    const { length: falseAlarms } = this.#falseAlarms
    task.meta.faults = { count: this.#count, lost, falseAlarms }
    expect(this.#lost.slice(0, MAX_SHOWN)).toEqual([])
    expect(this.#falseAlarms.slice(0, MAX_SHOWN)).toEqual([])
  }
}

import { brokenReport, type ItemReport, type Job } from './job.ts'

/** A place in the order in which reports are told. */
interface Slot {
  /** Null: not there yet. */
  report: ItemReport | null
}

/** The place of a job. */
export interface JobSlot extends Slot {
  job: Job
}

/** Jobs that wait, and reports that are told in the order of their jobs, whichever is done first. */
export class JobQueue {
  readonly #tell: (report: ItemReport) => void
  /** Those whose report has not been told, in their order. */
  #untold: Slot[]
  #waiting: JobSlot[]
  #done: number
  #total: number

  /** @param entries jobs, and reports of what needs no work */
  constructor(entries: readonly (Job | ItemReport)[], tell: (report: ItemReport) => void) {
    this.#tell = tell
    this.#untold = entries.map((entry) => ('kind' in entry ? newSlot(entry) : { report: entry }))
    this.#waiting = this.#untold.filter(isJobSlot)
    this.#total = this.#untold.length
    this.#done = this.#total - this.#waiting.length
    this.#tellReady()
  }

  get progress(): { done: number; total: number } {
    return { done: this.#done, total: this.#total }
  }

  /** How many jobs wait, and how much work they are. */
  get waiting(): { count: number; sizeBytes: number } {
    const sizeBytes = this.#waiting.reduce((sum, { job }) => sum + job.sizeBytes, 0)
    return { count: this.#waiting.length, sizeBytes }
  }

  take(): JobSlot | undefined {
    return this.#waiting.shift()
  }

  /** Puts jobs in the place of the one that was divided into them. */
  divide(slot: JobSlot, jobs: readonly Job[]): void {
    const slots = jobs.map(newSlot)
    const at = this.#untold.indexOf(slot)
    this.#untold = [...this.#untold.slice(0, at), ...slots, ...this.#untold.slice(at + 1)]
    this.#waiting = [...slots, ...this.#waiting]
    this.#total += slots.length - 1
  }

  finish(slot: JobSlot, report: ItemReport): void {
    slot.report = report
    this.#done++
    this.#tellReady()
  }

  /** Takes what waits off the list. */
  cancel(): void {
    for (const slot of this.#waiting.splice(0)) slot.report = brokenReport(slot.job, 'cancelled')
    this.#tellReady()
  }

  #tellReady(): void {
    const first = this.#untold.findIndex(({ report }) => report === null)
    const ready = this.#untold.splice(0, first < 0 ? this.#untold.length : first)
    for (const { report } of ready) if (report) this.#tell(report)
  }
}

const newSlot = (job: Job): JobSlot => ({ job, report: null })
const isJobSlot = (slot: Slot): slot is JobSlot => 'job' in slot

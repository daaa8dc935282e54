import type { ProblemCode } from '../../episode/problem.ts'
import { soloCrew } from './crew.ts'
import type { ItemReport, Job, JobContext } from './job.ts'
import { JobQueue, type JobSlot } from './job-queue.ts'
import { threadCrew } from './thread-crew.ts'

/** What is wrong with the place that is written to, and whatever is written next would meet again. */
const ENDS_RUN: readonly ProblemCode[] = ['disk-full', 'read-only-disk', 'library-missing']

/** Starting threads takes as long as this much work. */
const THREADS_FROM_BYTES = 500_000

export interface RunOptions {
  /** How many threads there are at most. */
  threads: number
  /** Entry of the threads. */
  workerEntry: URL
  /** Calls the run off. What is being done then comes to an end or is taken back. */
  signal: AbortSignal
  /** Hears of each input, in their order. */
  onReport: (report: ItemReport) => void
  /** Hears how far the run is, and of the input that was done last. */
  onProgress: (progress: { done: number; total: number }, label: string) => void
}

/**
 * Does jobs: little work in this thread, much of it in one thread for each core. What goes wrong with one
 * input ends the run only when it is the disk, which all others would meet.
 * @param entries jobs, and reports of inputs that need no work
 */
export async function runJobs(
  entries: readonly (Job | ItemReport)[],
  { threads, workerEntry, signal, onReport, onProgress }: RunOptions,
): Promise<void> {
  const queue = new JobQueue(entries, onReport)
  const context: JobContext = { claim: newClaims(), signal }
  let crew = soloCrew(context)
  let running = 0

  const run = async (slot: JobSlot): Promise<void> => {
    const outcome = await crew.run(slot.job)
    if ('divided' in outcome) return queue.divide(slot, outcome.divided)
    queue.finish(slot, outcome)
    onProgress(queue.progress, outcome.label)
    if (signal.aborted || endsRun(outcome)) queue.cancel()
  }

  try {
    await new Promise<void>((resolve, reject) => {
      const fill = (): void => {
        if (running === 0 && crew.size < threads && isMuch(queue)) {
          crew = threadCrew(workerEntry, threads, context)
        }
        while (running < crew.size) {
          const slot = queue.take()
          if (!slot) break
          running++
          run(slot).then(() => {
            running--
            fill()
          }, reject)
        }
        if (running === 0) resolve()
      }
      fill()
    })
  } finally {
    await crew.end()
  }
}

function isMuch({ waiting: { count, sizeBytes } }: JobQueue): boolean {
  return count > 1 && sizeBytes >= THREADS_FROM_BYTES
}

function endsRun({ findings }: ItemReport): boolean {
  return findings.some(({ kind, code }) => kind === 'problem' && ENDS_RUN.includes(code))
}

function newClaims(): JobContext['claim'] {
  const claims = new Map<string, string>()
  return async (place, label) => {
    const holder = claims.get(place) ?? label
    claims.set(place, holder)
    return holder
  }
}

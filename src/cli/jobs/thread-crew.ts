import { Worker } from 'node:worker_threads'
import { problemFinding } from '../../episode/findings/problem-finding.ts'
import type { Crew } from './crew.ts'
import { brokenReport, type Job, type JobContext, type JobOutcome } from './job.ts'

/** What a worker is told. */
export type ToCrew = { type: 'job'; job: Job } | { type: 'claimed'; by: string } | { type: 'abort' }

/** What a worker tells. */
export type FromCrew =
  | { type: 'outcome'; outcome: JobOutcome }
  | { type: 'claim'; place: string; label: string }

/**
 * A crew of threads, each started when there is a job for it. One that dies of its job (a document that fills
 * its memory) takes that job alone along.
 * @param entry of the workers: cli-worker.ts
 */
export function threadCrew(entry: URL, size: number, context: JobContext): Crew {
  const idle: CrewMember[] = []
  const all = new Set<CrewMember>()
  context.signal.addEventListener('abort', () => {
    for (const member of all) member.abort()
  })
  return {
    size,
    run: async (job) => {
      const member = idle.pop() ?? new CrewMember(entry, context)
      all.add(member)
      try {
        const outcome = await member.run(job)
        idle.push(member)
        return outcome
      } catch (error) {
        all.delete(member)
        await member.end()
        return brokenReport(job, 'failed', [problemFinding(error)])
      }
    },
    end: async () => {
      await Promise.all([...all].map((member) => member.end()))
    },
  }
}

class CrewMember {
  readonly #worker: Worker
  /** Those who wait for the job that is being done. */
  #waiter: { resolve: (outcome: JobOutcome) => void; reject: (error: unknown) => void } | null =
    null
  #death: unknown = null

  constructor(entry: URL, { claim }: JobContext) {
    this.#worker = new Worker(entry)
    this.#worker.on('message', async (message: FromCrew) => {
      if (message.type === 'outcome') this.#waiter?.resolve(message.outcome)
      else this.#tell({ type: 'claimed', by: await claim(message.place, message.label) })
    })
    this.#worker.on('error', (error) => this.#die(error))
    this.#worker.on('exit', () => this.#die(new Error('the thread ended')))
  }

  /** @throws what the thread dies of, or has died of */
  run(job: Job): Promise<JobOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#death) return reject(this.#death)
      this.#waiter = { resolve, reject }
      this.#tell({ type: 'job', job })
    })
  }

  abort(): void {
    this.#tell({ type: 'abort' })
  }

  async end(): Promise<unknown> {
    return this.#worker.terminate()
  }

  #die(death: unknown): void {
    this.#death ??= death
    this.#waiter?.reject(this.#death)
  }

  #tell(message: ToCrew): void {
    this.#worker.postMessage(message)
  }
}

import type { Job, JobContext, JobOutcome } from './job.ts'
import { runJob } from './run-job.ts'

/** Those who do the jobs. */
export interface Crew {
  /** How many jobs can be done at a time. */
  readonly size: number
  /** Does a job; no more at a time than the crew's size. Never throws. */
  run: (job: Job) => Promise<JobOutcome>
  /** Lets everybody go. */
  end: () => Promise<void>
}

/** This thread alone: it is there at once. */
export const soloCrew = (context: JobContext): Crew => ({
  size: 1,
  run: (job) => runJob(job, context),
  end: async () => undefined,
})

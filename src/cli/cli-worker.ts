import { parentPort } from 'node:worker_threads'
import type { JobContext } from './jobs/job.ts'
import type { FromCrew, ToCrew } from './jobs/thread-crew.ts'
import { keepCompiled } from './keep-compiled.ts'

// The entry of a thread of the command line's crew: it does one job after the other, until it is ended.
keepCompiled()
const { runJob } = await import('./jobs/run-job.ts')

const controller = new AbortController()
/** Hears who has the place that the job has asked for. */
let hearClaim = (_by: string): void => undefined

const tell = (message: FromCrew): void => parentPort?.postMessage(message)

const context: JobContext = {
  signal: controller.signal,
  claim: (place, label) =>
    new Promise((resolve) => {
      hearClaim = resolve
      tell({ type: 'claim', place, label })
    }),
}

parentPort?.on('message', async (message: ToCrew) => {
  if (message.type === 'claimed') hearClaim(message.by)
  else if (message.type === 'abort') controller.abort()
  else tell({ type: 'outcome', outcome: await runJob(message.job, context) })
})

import { parentPort } from 'node:worker_threads'
import type { JobContext } from './jobs/job.ts'
import { runJob } from './jobs/run-job.ts'
import type { FromCrew, ToCrew } from './jobs/thread-crew.ts'

/** The entry of a thread of the command line's crew: it does one job after the other, until it is ended. */
const controller = new AbortController()
let claimed = Promise.withResolvers<string>()

const tell = (message: FromCrew): void => parentPort?.postMessage(message)

const context: JobContext = {
  signal: controller.signal,
  claim: (place, label) => {
    claimed = Promise.withResolvers()
    tell({ type: 'claim', place, label })
    return claimed.promise
  },
}

parentPort?.on('message', async (message: ToCrew) => {
  if (message.type === 'claimed') claimed.resolve(message.by)
  else if (message.type === 'abort') controller.abort()
  else tell({ type: 'outcome', outcome: await runJob(message.job, context) })
})

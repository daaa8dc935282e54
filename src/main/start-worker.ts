import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import type { ResumePoint, WorkerInit } from '../worker/protocol.ts'

/** Starts the worker that stands beside the main process's bundle, inside the packed archive too. */
export function startWorker(resume: ResumePoint | null): Worker {
  const workerData: WorkerInit = { userDataPath: app.getPath('userData'), resume }
  return new Worker(join(import.meta.dirname, 'worker.js'), { workerData })
}

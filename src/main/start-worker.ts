import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import type { ResumePoint, WorkerInit } from '../worker/protocol.ts'
import { resourcesPath } from './resources-path.ts'

/** Workers stand beside the main process's bundle, inside the packed archive too. */
const beside = (file: string): string => join(import.meta.dirname, file)

/**
 * Starts the worker that holds the open library and its open episodes.
 * @param author how versions name the person
 */
export function startWorker(resume: ResumePoint | null, author: string): Worker {
  const workerData: WorkerInit = {
    userDataPath: app.getPath('userData'),
    parserPath: beside('source-parser.js'),
    searcherPath: beside('search-thread.js'),
    proofThreadPath: beside('proof-thread.js'),
    dictionariesPath: join(resourcesPath(), 'dictionaries'),
    author,
    resume,
  }
  return new Worker(beside('worker.js'), { workerData })
}

import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../episode/problem.ts'
import type { Answer } from '../ipc/contract.ts'
import { createCalls, createMessageListeners } from './calls.ts'
import { createOutlet } from './outlet.ts'
import type { FromWorker, ToWorker, WorkerInit } from './protocol.ts'
import { Workspace } from './workspace.ts'

const port = parentPort
if (!port) throw new Error('this is the entry of a worker')

const post = (message: FromWorker): void => port.postMessage(message)
const outlet = createOutlet(post)
const { resume, userDataPath, author, ...given } = workerData as WorkerInit
const paths = {
  ...given,
  ownDictionariesPath: join(userDataPath, 'dictionaries'),
  indexFolder: join(userDataPath, 'library-index'),
  journalFolder: join(userDataPath, 'journals'),
  idFile: join(userDataPath, 'installation-id'),
}
const workspace = new Workspace(outlet, paths, author)
const calls = createCalls(workspace)
const listeners = createMessageListeners(workspace)

/** A thrown Problem is an answer; any other error is one too, as 'unexpected', and is logged. */
async function answerTo(call: keyof typeof calls, args: unknown[]): Promise<Answer<unknown>> {
  try {
    const handler = calls[call] as (...args: unknown[]) => unknown
    return { ok: true, value: await handler(...args) }
  } catch (error) {
    if (!(error instanceof Problem)) outlet.log('error', call, error)
    return { ok: false, problem: Problem.report(error) }
  }
}

function handleMessage(message: keyof typeof listeners, args: unknown[]): void {
  try {
    const listener = listeners[message] as (...args: unknown[]) => void
    listener(...args)
  } catch (error) {
    outlet.log('error', message, error)
  }
}

if (resume) await workspace.resume(resume)
// What was sent before now has waited in the port.
port.on('message', async (received: ToWorker) => {
  if (received.type === 'message') handleMessage(received.message, received.args)
  else {
    const { id, call, args } = received
    post({ type: 'answer', id, answer: await answerTo(call, args) })
  }
})

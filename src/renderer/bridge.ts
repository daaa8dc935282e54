import { Problem } from '../episode/problem.ts'
import type { Api, Args, Channel, Events, Messages, Result } from '../ipc/contract.ts'

declare global {
  interface Window {
    api: Api
  }
}

const earlier = new Set<() => void>()

/**
 * Runs a task before anything is asked or told: for what the main process must know before that.
 * @returns a function that ends it
 */
export function beforeTelling(task: () => void): () => void {
  earlier.add(task)
  return () => void earlier.delete(task)
}

/**
 * Asks the main process.
 * @throws Problem with the code and values of the main process's answer, when it says no
 */
export async function invoke<C extends Channel>(channel: C, ...args: Args<C>): Promise<Result<C>> {
  for (const task of earlier) task()
  const answer = await window.api.invoke(channel, ...args)
  if (answer.ok) return answer.value
  throw new Problem(answer.problem.code, answer.problem.values)
}

/** Tells the main process something that needs no answer. Messages keep their order. */
export function send<M extends keyof Messages>(channel: M, ...args: Messages[M]): void {
  for (const task of earlier) task()
  window.api.send(channel, ...args)
}

/** @returns a function that ends the listening */
export function on<E extends keyof Events>(
  event: E,
  listener: (...args: Events[E]) => void,
): () => void {
  return window.api.on(event, listener)
}

/** Absolute path of a dropped file; null when it has none, being dragged out of a browser. */
export function pathForFile(file: File): string | null {
  return window.api.pathForFile(file) || null
}

/** True where the command key takes the place of Ctrl. */
export function isMac(): boolean {
  return window.api.platform === 'darwin'
}

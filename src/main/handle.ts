import { type IpcMainEvent, ipcMain } from 'electron'
import { Problem } from '../episode/problem.ts'
import type { Answer, Args, Channel, Messages, Result } from '../ipc/contract.ts'
import { messages, requests } from '../ipc/requests.ts'
import { checkSender } from './check-sender.ts'
import { log } from './log.ts'

/**
 * Answers a channel of the contract. The sender must be our page and the arguments must fit the
 * contract; a thrown Problem reaches the window as data, any other error as 'unexpected' and in the log.
 */
export function handle<C extends Channel>(
  channel: C,
  handler: (...args: Args<C>) => Result<C> | Promise<Result<C>>,
): void {
  ipcMain.handle(channel, async (event, ...received: unknown[]): Promise<Answer<Result<C>>> => {
    try {
      checkSender(event.senderFrame)
      const args = requests[channel].parse(received) as Args<C>
      return { ok: true, value: await handler(...args) }
    } catch (error) {
      if (!(error instanceof Problem)) log.error(channel, error)
      return { ok: false, problem: Problem.report(error) }
    }
  })
}

/**
 * Listens to a message of the contract; one that does not fit is logged and dropped.
 * @returns a function that ends the listening
 */
export function listen<M extends keyof Messages>(
  channel: M,
  listener: (...args: Messages[M]) => void,
): () => void {
  const receive = (event: IpcMainEvent, ...received: unknown[]): void => {
    try {
      checkSender(event.senderFrame)
      listener(...(messages[channel].parse(received) as Messages[M]))
    } catch (error) {
      log.error(channel, error)
    }
  }
  ipcMain.on(channel, receive)
  return () => ipcMain.off(channel, receive)
}

import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { Problem } from '../episode/problem.ts'
import type { Answer, Args, Channel, Messages, Result } from '../ipc/contract.ts'
import { messages, requests } from '../ipc/requests.ts'
import { isAppUrl } from './app-scheme.ts'
import { log } from './log.ts'

function checkSender(event: IpcMainInvokeEvent | IpcMainEvent): void {
  const url = event.senderFrame?.url
  if (!isAppUrl(url)) throw new Error(`message from a foreign frame: ${url}`)
}

/**
 * Answers a channel of the contract. The sender must be a page of ours and the arguments must fit the
 * contract; a thrown Problem reaches the window as data, any other error as 'unexpected' and in the log.
 */
export function handle<C extends Channel>(
  channel: C,
  handler: (...args: Args<C>) => Result<C> | Promise<Result<C>>,
): void {
  ipcMain.handle(channel, async (event, ...received: unknown[]): Promise<Answer<Result<C>>> => {
    try {
      checkSender(event)
      const args = requests[channel].parse(received) as Args<C>
      return { ok: true, value: await handler(...args) }
    } catch (error) {
      if (!(error instanceof Problem)) log.error(channel, error)
      return { ok: false, problem: Problem.report(error) }
    }
  })
}

/** Listens to a message of the contract; one that does not fit is logged and dropped. */
export function listen<M extends keyof Messages>(
  channel: M,
  listener: (...args: Messages[M]) => void,
): void {
  ipcMain.on(channel, (event, ...received: unknown[]) => {
    try {
      checkSender(event)
      listener(...(messages[channel].parse(received) as Messages[M]))
    } catch (error) {
      log.error(channel, error)
    }
  })
}

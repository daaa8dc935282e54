import { EventEmitter } from 'node:events'
import { makeLoud } from './loud-emitter.ts'
import type { WebContents } from './web-contents.ts'

/** Electron's event, with the stand-in's WebContents, so that the type guard sees what handlers use of it. */
export type IpcMainInvokeEvent = Omit<Electron.IpcMainInvokeEvent, 'sender'> & {
  readonly sender: WebContents
}
export type IpcMainEvent = Omit<Electron.IpcMainEvent, 'sender'> & { readonly sender: WebContents }

// Electron's own signature: what a renderer sends is checked by the handler, and typed as it pleases.
// biome-ignore lint/suspicious/noExplicitAny: handlers declare the arguments they expect
export type InvokeHandler = (event: IpcMainInvokeEvent, ...args: any[]) => unknown

/** ipcMain, and each webContents.ipc. Channels are free names, so any event name is allowed. */
export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>()

  /** @throws Error when the channel has a handler already */
  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Not Electron's: the handler of a channel. */
  _handlerOf(channel: string): InvokeHandler | undefined {
    return this.#handlers.get(channel)
  }
}
makeLoud(IpcMain, 'ipcMain')

export const ipcMain = new IpcMain()
// The other methods differ on purpose: their handlers get the stand-in's events.
ipcMain satisfies Pick<Electron.IpcMain, 'removeHandler'>

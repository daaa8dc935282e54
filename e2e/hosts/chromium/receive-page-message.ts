import { decodeClone } from './injected/decode-clone.ts'
import { encodeClone } from './injected/encode-clone.ts'
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from './ipc-main.ts'
import { loudObject } from './loud-object.ts'
import { NotImplemented } from './not-implemented.ts'
import type { HostMessage, PageMessage } from './page-message.ts'
import { PreventableEvent } from './preventable-event.ts'
import { fromWeb } from './scheme-url.ts'
import { runShortcut } from './trial-shortcuts.ts'
import type { WebContents, WindowOpenHandler } from './web-contents.ts'

export interface PageWire {
  contents: WebContents
  openHandler: WindowOpenHandler | undefined
  reply(message: HostMessage): Promise<void>
}

/** Does what a page asks of the main process. */
export function receivePageMessage(message: PageMessage, wire: PageWire): void {
  const { contents } = wire
  switch (message.kind) {
    case 'send': {
      const { channel } = message
      const args = decodeClone(message.args) as unknown[]
      contents.emit('ipc-message', ipcEvent(contents), channel, ...args)
      contents.ipc.emit(channel, ipcEvent(contents), ...args)
      ipcMain.emit(channel, ipcEvent(contents), ...args)
      return
    }
    case 'invoke':
      void invoke(message, wire)
      return
    case 'open':
      openWindow(message, wire)
      return
    case 'close':
      throw new NotImplemented('window.close() from the page')
    case 'context-menu':
      contents.emit('context-menu', new PreventableEvent(), contextMenuParams(message, contents))
      return
    case 'shortcut':
      runShortcut(message.keys)
      return
    case 'preload-error':
      process.stderr.write(`[chromium-host] Unable to load preload script: ${message.text}\n`)
      contents.emit('preload-error', new PreventableEvent(), '', new Error(message.text))
      return
    case 'not-implemented':
      throw new NotImplemented(message.text)
  }
}

async function invoke(message: PageMessage & { kind: 'invoke' }, wire: PageWire): Promise<void> {
  const { channel, id } = message
  try {
    const handler = wire.contents.ipc._handlerOf(channel) ?? ipcMain._handlerOf(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const args = decodeClone(message.args) as unknown[]
    const value = encodeClone(await handler(ipcEvent(wire.contents), ...args))
    await wire.reply({ kind: 'reply', id, ok: true, value })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    const text = `Error invoking remote method '${channel}': ${String(error)}`
    await wire.reply({ kind: 'reply', id, ok: false, message: text })
  }
}

function openWindow(message: PageMessage & { kind: 'open' }, wire: PageWire): void {
  const answer = wire.openHandler?.({
    url: fromWeb(message.url),
    frameName: message.frameName,
    features: message.features,
    disposition: message.features ? 'new-window' : 'foreground-tab',
    referrer: { url: wire.contents.getURL(), policy: 'strict-origin-when-cross-origin' },
  })
  if (answer?.action !== 'deny') {
    throw new NotImplemented('windows opened by the page (setWindowOpenHandler must deny)')
  }
}

function ipcEvent(contents: WebContents): IpcMainEvent & IpcMainInvokeEvent {
  const event = {
    ...{ type: 'frame', sender: contents, senderFrame: contents.mainFrame },
    ...{ frameId: 1, processId: 1, ports: [], defaultPrevented: false },
    preventDefault: () => {},
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  }
  // What is missing is loud, so the object may be taken for the whole.
  return loudObject('IpcMainEvent', event) as unknown as IpcMainEvent & IpcMainInvokeEvent
}

function contextMenuParams(message: PageMessage & { kind: 'context-menu' }, contents: WebContents) {
  const { x, y, editable, selection } = message
  return {
    ...{ x, y, frame: contents.mainFrame, isEditable: editable, selectionText: selection },
    ...{ misspelledWord: '', dictionarySuggestions: [], linkURL: '', linkText: '' },
    ...{ mediaType: 'none', pageURL: contents.getURL(), frameURL: contents.getURL() },
    editFlags: {
      ...{ canUndo: true, canRedo: true, canCopy: true, canSelectAll: true },
      ...{ canCut: editable, canPaste: editable, canDelete: editable },
    },
  }
}

import { loudObject } from './loud-object.ts'
import { originOf } from './scheme-url.ts'
import type { WebContents } from './web-contents.ts'

/** webContents.mainFrame, which is also the senderFrame of all IPC here. */
export function mainFrameOf(contents: WebContents): Electron.WebFrameMain {
  const frame = {
    get url() {
      return contents.getURL()
    },
    get origin() {
      return originOf(contents.getURL())
    },
    ...{ parent: null, routingId: 1, processId: 1, name: '', frameTreeNodeId: contents.id },
    get top() {
      return contents.mainFrame
    },
    isDestroyed: () => contents.isDestroyed(),
    send: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  }
  // What is missing is loud, so the object may be taken for the whole.
  return loudObject('WebFrameMain', frame) as unknown as Electron.WebFrameMain
}

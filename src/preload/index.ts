import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { EVENT_CHANNELS, INVOKE_CHANNELS, SEND_CHANNELS } from '../ipc/channels.ts'
import type { Api } from '../ipc/contract.ts'

function known<C extends string>(channels: readonly C[], channel: C): C {
  if (!channels.includes(channel)) throw new Error(`unknown channel ${channel}`)
  return channel
}

const api: Api = {
  platform: process.platform,
  invoke: (channel, ...args) => ipcRenderer.invoke(known(INVOKE_CHANNELS, channel), ...args),
  send: (channel, ...args) => ipcRenderer.send(known(SEND_CHANNELS, channel), ...args),
  on: (event, listener) => {
    const channel = known(EVENT_CHANNELS, event)
    const forward = (_event: IpcRendererEvent, ...args: unknown[]): void => {
      listener(...(args as Parameters<typeof listener>))
    }
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  },
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('api', api)

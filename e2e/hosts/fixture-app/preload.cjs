const { contextBridge, ipcRenderer, webUtils } = require('electron')

globalThis.leakFromPreload = 'must not be visible to the page'

contextBridge.exposeInMainWorld('fixture', {
  platform: process.platform,
  echo: (value) => ipcRenderer.invoke('value:echo', value),
  fail: () => ipcRenderer.invoke('value:fail'),
  openFile: () => ipcRenderer.invoke('file:open'),
  setDirty: (dirty) => ipcRenderer.send('document:dirty', dirty),
  pathForFile: (file) => webUtils.getPathForFile(file),
  on(channel, callback) {
    const listener = (_event, value) => callback(value)
    ipcRenderer.on(channel, listener)
    return () => ipcRenderer.off(channel, listener)
  },
})

/** What `import … from 'electron'` and `require('electron')` give on the Chromium host. */
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { ClipboardItem, clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { loudObject } from './loud-object.ts'
import { Menu } from './menu.ts'
import { MenuItem } from './menu-item.ts'
import { nativeTheme } from './native-theme.ts'
import { net } from './net.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { WebContents } from './web-contents.ts'

const webContents = WebContents
const electron = loudObject('electron', {
  ...{ app, BrowserWindow, clipboard, ClipboardItem, dialog, ipcMain, Menu, MenuItem },
  ...{ nativeTheme, net, protocol, screen, session, shell, webContents },
  // The main process has none of these in Electron either; libraries ask, to see where they run.
  ...{ ipcRenderer: undefined, contextBridge: undefined },
})

export {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
export default electron

// Types that the app may import; the type guard takes all others from Electron itself.
export type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from './ipc-main.ts'
export type { Session } from './session.ts'
export type { WebContents } from './web-contents.ts'
// What Node's require() of this ES module returns; a name that is missing then throws, as it does above.
export { electron as 'module.exports' }

import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron'
import { APP_URL } from './app-url.ts'

/** Paper colours of the theme, so that the window does not flash before its page is painted. */
const PAPER = { light: '#fbfaf7', dark: '#1b1c1e' }

/** What every window's page may: as little as there is. */
const WEB_PREFERENCES: Readonly<WebPreferences> = Object.freeze({
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
})

/** Opens the window of the app; it is shown when its page can be painted. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 760,
    minHeight: 480,
    show: false,
    title: 'Reinschrift',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: { ...WEB_PREFERENCES },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_URL)
  return window
}

import { BrowserWindow, nativeTheme } from 'electron'
import { APP_URL } from './app-url.ts'
import { webPreferences } from './web-preferences.ts'

/** Paper colours of the theme, so that the window does not flash before its page is painted. */
const PAPER = { light: '#fbfaf7', dark: '#1b1c1e' }

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
    webPreferences: { ...webPreferences() },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_URL)
  return window
}

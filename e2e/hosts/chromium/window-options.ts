import { checkOptions } from './check-options.ts'
import { NotImplemented } from './not-implemented.ts'

const windowOptions = [
  ...['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title', 'backgroundColor'],
  ...['autoHideMenuBar', 'icon', 'titleBarStyle', 'trafficLightPosition', 'center', 'parent'],
  ...['useContentSize', 'webPreferences', 'titleBarOverlay'],
]
const webPreferences = [
  ...['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'spellcheck'],
  ...['additionalArguments', 'devTools', 'navigateOnDragDrop', 'disableBlinkFeatures'],
  ...['nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag', 'webgl', 'plugins'],
  ...['allowRunningInsecureContent', 'experimentalFeatures', 'safeDialogs', 'backgroundThrottling'],
  ...['enableWebSQL', 'defaultEncoding', 'v8CacheOptions'],
]

/**
 * Refuses what the stand-in cannot honour: unknown options, and a page that is less shut in than Electron's
 * default.
 *
 * @throws NotImplemented
 */
export function checkWindowOptions(options: Electron.BrowserWindowConstructorOptions): void {
  checkOptions('BrowserWindow', options, windowOptions)
  const given = options.webPreferences ?? {}
  checkOptions('BrowserWindow.webPreferences', given, webPreferences)
  const lessShutIn =
    given.sandbox === false ||
    given.contextIsolation === false ||
    given.webSecurity === false ||
    given.nodeIntegration ||
    given.nodeIntegrationInSubFrames ||
    given.nodeIntegrationInWorker ||
    given.webviewTag
  if (lessShutIn) {
    throw new NotImplemented('a window without sandbox, context isolation or web security')
  }
}

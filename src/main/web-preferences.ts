import { join } from 'node:path'
import type { WebPreferences } from 'electron'

/**
 * What every window's page may: as little as there is. Nothing else makes web preferences.
 * @returns frozen
 */
export function webPreferences(): Readonly<WebPreferences> {
  return Object.freeze({
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
    plugins: false,
    webgl: false,
    safeDialogs: true,
    spellcheck: false,
    navigateOnDragDrop: false,
  })
}

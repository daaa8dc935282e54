import type { BrowserWindow } from 'electron'
import { log } from './log.ts'

/** A window that crashes more often than this within a minute would only crash again. */
const MAX_IN_A_MINUTE = 3
const MINUTE_MS = 60_000

/**
 * Loads the window's page again when its process is gone. The page's words are with the worker, and in its
 * journal; what is gone is the history of undoing.
 * @param onReload is told before
 */
export function reloadAfterCrash(window: BrowserWindow, onReload: () => void): void {
  let crashedAtMs: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.error(`the window's process is gone: ${reason}`)
    const nowMs = Date.now()
    crashedAtMs = [...crashedAtMs.filter((atMs) => nowMs - atMs < MINUTE_MS), nowMs]
    if (crashedAtMs.length > MAX_IN_A_MINUTE) return
    onReload()
    window.webContents.reload()
  })
}

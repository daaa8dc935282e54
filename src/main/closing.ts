import { app, type BrowserWindow, dialog } from 'electron'
import { Problem } from '../episode/problem.ts'
import { listen } from './handle.ts'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/** How long a window that does not answer may hold up closing. */
const FLUSH_TIMEOUT_MS = 3000

/** The window's last steps, which it sends before it answers; a hung or crashed window is not waited for. */
function flushWindow(window: BrowserWindow, shell: Shell): Promise<void> {
  if (window.webContents.isCrashed()) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      endListening()
      window.off('closed', done)
      resolve()
    }
    const timer = setTimeout(done, FLUSH_TIMEOUT_MS)
    const endListening = listen('window:flushed', done)
    window.on('closed', done)
    shell.tell('window:closing')
  })
}

/** True when everything is on disk, or the person chose to go without. */
async function savedOrGivenUp(window: BrowserWindow, shell: Shell): Promise<boolean> {
  for (;;) {
    const unsaved = await shell.worker
      .call('episode:find-unsaved')
      .catch((error) => ({ title: '', problem: Problem.report(error), isJournalled: false }))
    if (!unsaved) return true
    const translate = shell.translate()
    const problem = translate.dialog('unsaved-detail', { ...translate.problem(unsaved.problem) })
    const outcome = translate.dialog(unsaved.isJournalled ? 'unsaved-kept' : 'unsaved-lost')
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: translate.dialog('unsaved-message', {
        title: unsaved.title || translate.dialog('untitled'),
      }),
      detail: `${problem} ${outcome}`,
      buttons: [
        translate.dialog('unsaved-retry'),
        translate.dialog('cancel'),
        translate.dialog('unsaved-quit'),
      ],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 1) return false
    if (response === 2) return true
  }
}

/**
 * Holds back the closing of a window (and with it quitting) until its last steps have arrived and the
 * episode is on disk. Asks only when it cannot be saved.
 */
export function keepUntilSaved(window: BrowserWindow, shell: Shell): void {
  let state: 'open' | 'asking' | 'closing' = 'open'
  let quitting = false
  const noteQuitting = (): void => {
    quitting = true
  }
  app.on('before-quit', noteQuitting)
  window.on('closed', () => app.off('before-quit', noteQuitting))
  window.on('close', (event) => {
    if (state === 'closing') return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    void flushWindow(window, shell)
      .then(() => savedOrGivenUp(window, shell))
      .then(async (close) => {
        if (!close) {
          state = 'open'
          quitting = false
          return
        }
        state = 'closing'
        await shell.worker.call('library:leave').catch((error) => log.error('closing', error))
        window.close()
        // The veto above ended the quitting that the person asked for.
        if (quitting) app.quit()
      })
  })
}

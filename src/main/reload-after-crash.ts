import { app, type BrowserWindow, dialog } from 'electron'
import { log } from './log.ts'
import type { Shell } from './shell.ts'
import type { DialogKey } from './translate.ts'

/** A window that crashes more often than this within a minute would only crash again. */
const MAX_IN_A_MINUTE = 3
const MINUTE_MS = 60_000

/**
 * Loads the window's page again when its process is gone. The page's words are with the worker, and in its
 * journal; what is gone is the history of undoing. When it crashes again and again, and when it hangs, the
 * person is asked.
 */
export function reloadAfterCrash(window: BrowserWindow, shell: Shell): void {
  const { webContents } = window
  let crashedAtMs: number[] = []
  let hanging: AbortController | null = null
  const isGone = (): boolean => window.isDestroyed()

  const reload = (): void => {
    shell.noteCrash()
    webContents.reload()
  }

  webContents.on('render-process-gone', (_event, { reason }) => {
    hanging?.abort()
    if (reason === 'clean-exit' || isGone()) return
    log.error(`the window's process is gone: ${reason}`)
    const nowMs = Date.now()
    crashedAtMs = [...crashedAtMs.filter((atMs) => nowMs - atMs < MINUTE_MS), nowMs]
    if (crashedAtMs.length <= MAX_IN_A_MINUTE) return reload()
    void ask(window, shell, 'crashed', ['window-reload', 'quit']).then((response) => {
      if (isGone()) return
      if (response === 0) reload()
      else app.quit()
    })
  })

  webContents.on('unresponsive', () => {
    if (hanging || isGone()) return
    log.warn('the window does not answer')
    const answers = new AbortController()
    hanging = answers
    void ask(window, shell, 'hung', ['window-wait', 'window-reload'], answers.signal).then(
      (response) => {
        hanging = null
        // Its page cannot be loaded in a process that hangs; what follows is that of a crash.
        if (response === 1 && !answers.signal.aborted && !isGone()) {
          webContents.forcefullyCrashRenderer()
        }
      },
    )
  })
  webContents.on('responsive', () => hanging?.abort())
}

/**
 * Says what happened to the window, what is safe and what can be done; the first button is the usual one.
 * @param signal takes the question back: it is answered by the first button then
 * @returns index of the button
 */
async function ask(
  window: BrowserWindow,
  shell: Shell,
  what: 'crashed' | 'hung',
  buttons: readonly DialogKey[],
  signal?: AbortSignal,
): Promise<number> {
  const translate = shell.translate()
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: translate.dialog(`${what}-message`),
    detail: translate.dialog(`${what}-detail`),
    buttons: buttons.map((key) => translate.dialog(key)),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(signal && { signal }),
  })
  return response
}

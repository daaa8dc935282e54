import type { BrowserWindow } from 'electron'
import type { Events, WindowContext } from '../ipc/contract.ts'
import { log } from './log.ts'
import { showMenu } from './menu.ts'
import { createSettingsStore, type SettingsStore } from './settings.ts'
import { startWorker } from './start-worker.ts'
import { createTranslate, type Translate } from './translate.ts'
import { WorkerClient } from './worker-client.ts'

/** What the handlers share: settings, texts, and the ways to the window and to the worker. */
export interface Shell {
  settings: SettingsStore
  /** Holds the open library and its open episodes. */
  worker: WorkerClient
  /** The texts in the language that is set now. */
  translate(): Translate
  window(): BrowserWindow | null
  /** The window that a dialog belongs to. */
  requireWindow(): BrowserWindow
  /** Brings the window to the front, out of the dock if need be. */
  showWindow(): void
  /** Makes a window the one that is told and asked. */
  attach(window: BrowserWindow): void
  /** Tells the window; a closed window is told nothing. */
  tell<E extends keyof Events>(event: E, ...args: Events[E]): void
  /** The window's process is gone, and its page is loaded again. */
  noteCrash(): void
  /** Whether the window begins after a crash; told once. */
  takeCrash(): boolean
  /** Shows the menu anew, after the language or what can be done has changed. */
  refreshMenu(context?: WindowContext): void
}

export function createShell(): Shell {
  const settings = createSettingsStore()
  let translate = createTranslate(settings.get().language)
  let language = settings.get().language
  let window: BrowserWindow | null = null
  let hasCrashed = false
  let context: WindowContext = { hasLibrary: false, hasEpisode: false, readOnly: false }

  const shell: Shell = {
    settings,
    worker: new WorkerClient({
      start: (resume) => startWorker(resume, settings.get().author),
      tell: (event, ...args) => shell.tell(event, ...args),
      log,
    }),
    translate() {
      if (language !== settings.get().language) {
        language = settings.get().language
        translate = createTranslate(language)
      }
      return translate
    },
    window: () => window,
    requireWindow() {
      if (!window) throw new Error('no window is open')
      return window
    },
    showWindow() {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
    attach(opened) {
      window = opened
      opened.on('closed', () => {
        window = null
      })
    },
    tell(event, ...args) {
      if (window && !window.isDestroyed()) window.webContents.send(event, ...args)
    },
    noteCrash() {
      hasCrashed = true
    },
    takeCrash() {
      const answer = hasCrashed
      hasCrashed = false
      return answer
    },
    refreshMenu(changed = context) {
      context = changed
      showMenu({
        context,
        translate: shell.translate(),
        run: (command) => shell.tell('menu:command', command),
      })
    },
  }
  shell.refreshMenu()
  return shell
}

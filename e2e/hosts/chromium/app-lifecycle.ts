import { LoudEmitter, makeLoud } from './loud-emitter.ts'
import { PreventableEvent } from './preventable-event.ts'
import { registry } from './window-registry.ts'

const emitted = [
  ...['ready', 'will-finish-launching', 'before-quit', 'will-quit', 'quit', 'window-all-closed'],
  ...['browser-window-created', 'web-contents-created', 'browser-window-focus'],
  ...['browser-window-blur', 'render-process-gone', 'second-instance'],
]
const never = [
  ...['activate', 'open-file', 'open-url', 'child-process-gone', 'certificate-error'],
  ...['gpu-info-update', 'accessibility-support-changed', 'did-become-active', 'login'],
  ...['select-client-certificate', 'continue-activity', 'new-window-for-tab'],
]

/**
 * From start to exit, in Electron's order:
 * will-finish-launching, ready; before-quit, each window's close, will-quit, quit.
 * A window that refuses to close ends the quitting; 'window-all-closed' is not emitted while quitting.
 */
export class AppLifecycle extends LoudEmitter {
  readonly #ready = Promise.withResolvers<void>()
  readonly #leave: (code: number) => void
  #isReady = false
  #quitting = false
  #exiting = false

  /** @param leave ends the process */
  constructor(leave: (code: number) => void) {
    super('app', emitted, never)
    this.#leave = leave
  }

  /** Not Electron's: called by boot.ts when the app may start. */
  _start(): void {
    this.emit('will-finish-launching')
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready', new PreventableEvent(), {})
  }

  /** Not Electron's: a window was destroyed. */
  _windowGone(): void {
    if (registry.closable.size > 0 || this.#exiting) return
    if (this.#quitting) this.#willQuit()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** Not Electron's: a window refused to close. */
  _closeCancelled(): void {
    this.#quitting = false
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  quit(): void {
    if (this.#quitting) return
    const event = new PreventableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    if (registry.closable.size === 0) this.#willQuit()
    else for (const window of [...registry.closable]) window.close()
  }

  exit(code = 0): void {
    this.#quitting = true
    this.#exiting = true
    for (const window of [...registry.closable]) window.destroy()
    this.#shutdown(code)
  }

  #willQuit(): void {
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#quitting = false
    else this.#shutdown(0)
  }

  #shutdown(code: number): void {
    this.emit('quit', new PreventableEvent(), code)
    this.#leave(code)
  }
}
makeLoud(AppLifecycle, 'app')

type Checked = 'whenReady' | 'isReady' | 'quit' | 'exit'
AppLifecycle.prototype satisfies Pick<Electron.App, Checked>

import { app } from './app.ts'
import { host } from './host.ts'
import { makeLoud } from './loud-emitter.ts'
import { mayUnload } from './may-unload.ts'
import { PreventableEvent } from './preventable-event.ts'
import { WebContents } from './web-contents.ts'
import { WindowFrame } from './window-frame.ts'
import { checkWindowOptions } from './window-options.ts'
import { registry } from './window-registry.ts'

let nextId = 1

/** Electron's BrowserWindow: one page of the browser, and what the app knows of its window. */
export class BrowserWindow extends WindowFrame {
  readonly id = nextId++
  readonly webContents: WebContents
  #visible: boolean
  #destroyed = false
  #closing = false
  #readyToShow = false

  /** @throws Error before the app is ready, as in Electron; NotImplemented for unknown options */
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    const { x = 0, y = 0, width = 800, height = 600 } = options
    super({ x, y, width, height }, options.title ?? app.name)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkWindowOptions(options)
    this.#visible = options.show ?? true
    registry.windows.set(this.id, this)
    registry.closable.add(this)
    const { preload, additionalArguments = [] } = options.webPreferences ?? {}
    this.webContents = new WebContents(this, { width, height, preload, additionalArguments })
    app.emit('web-contents-created', new PreventableEvent(), this.webContents)
    app.emit('browser-window-created', new PreventableEvent(), this)
    if (options.backgroundColor) this.setBackgroundColor(options.backgroundColor)
    if (this.#visible) this.focus()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...registry.windows.values()]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return registry.focused
  }
  /** Takes Electron's own type, too: that is what an IPC event's sender has. */
  static fromWebContents(contents: { readonly id: number } | undefined): BrowserWindow | null {
    if (!contents) return null
    return registry.contents.get(contents.id)?.getOwnerBrowserWindow() ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return registry.windows.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  reload(): void {
    this.webContents.reload()
  }
  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }
  hide(): void {
    if (!this.#visible) return
    this.#visible = false
    this.emit('hide')
    this.blur()
  }
  isVisible(): boolean {
    return this.#visible
  }
  focus(): void {
    if (this.isFocused() || !this.#visible) return
    registry.focused?.blur()
    registry.focused = this
    this.webContents._toFront()
    this.emit('focus', new PreventableEvent())
    app.emit('browser-window-focus', new PreventableEvent(), this)
  }
  blur(): void {
    if (!this.isFocused()) return
    registry.focused = null
    this.emit('blur', new PreventableEvent())
    app.emit('browser-window-blur', new PreventableEvent(), this)
  }
  isFocused(): boolean {
    return registry.focused === this
  }
  moveTop(): void {
    this.webContents._toFront()
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** As a click on the window's close button: 'close', then the page's beforeunload, then 'closed'. */
  close(): void {
    if (this.#destroyed || this.#closing) return
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) app._closeCancelled()
    else void this._closePage(true)
  }
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.blur()
    registry.windows.delete(this.id)
    registry.closable.delete(this)
    void this.webContents._destroy()
    this.emit('closed')
    app._windowGone()
  }

  /** Not Electron's: closes without 'close', as webContents.close() does. */
  async _closePage(askPage: boolean): Promise<void> {
    if (this.#destroyed || this.#closing) return
    this.#closing = true
    const closes = !askPage || (await mayUnload(this.webContents))
    this.#closing = false
    if (closes) this.destroy()
    else app._closeCancelled()
  }

  /** Not Electron's: the page is gone. A person in a trial closed it; the app cannot refuse, but it can save. */
  _closedOutside(): void {
    if (host.isTrial) this.emit('close', new PreventableEvent())
    this.destroy()
  }

  /** Not Electron's: the page has something to show. */
  _readyToShow(): void {
    if (this.#readyToShow) return
    this.#readyToShow = true
    this.emit('ready-to-show')
  }

  /** Not Electron's: the window is named after its page, unless the app prevents it. */
  _pageTitle(title: string): void {
    const event = new PreventableEvent()
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.setTitle(title)
  }

  /** Not Electron's: the page's zoom changed. */
  _zoomed(): void {
    this.sizeChanged()
  }

  protected override sizeChanged(): void {
    const { width, height } = this.getBounds()
    this.webContents._resized(width, height, this.webContents.zoomFactor)
  }
}
makeLoud(BrowserWindow, 'BrowserWindow')

type Checked =
  | ('id' | 'loadURL' | 'reload' | 'show' | 'showInactive' | 'hide' | 'isVisible' | 'focus')
  | ('blur' | 'isFocused' | 'isDestroyed' | 'moveTop' | 'close' | 'destroy')
BrowserWindow.prototype satisfies Pick<Electron.BrowserWindow, Checked>

import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrowserWindow } from './browser-window.ts'
import { encodeClone } from './injected/encode-clone.ts'
import { IpcMain } from './ipc-main.ts'
import { makeLoud } from './loud-emitter.ts'
import { mainFrameOf } from './main-frame.ts'
import { nativeTheme } from './native-theme.ts'
import { PageContents, type PageOptions } from './page-contents.ts'
import type { PageMessage } from './page-message.ts'
import { printToPdf } from './print-to-pdf.ts'
import { receivePageMessage } from './receive-page-message.ts'
import { session } from './session.ts'
import { registry } from './window-registry.ts'

export type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

let nextId = 1

/** Electron's WebContents: the page of a window, as the main process sees it. */
export class WebContents extends PageContents {
  readonly id = nextId++
  readonly ipc = new IpcMain()
  readonly session = session.defaultSession
  readonly mainFrame: Electron.WebFrameMain
  #openHandler: WindowOpenHandler | undefined
  #zoomLevel = 0

  constructor(owner: BrowserWindow, options: PageOptions) {
    super(owner, options)
    registry.contents.set(this.id, this)
    this.mainFrame = mainFrameOf(this)
    this._followTheme()
  }

  static fromDevToolsTargetId(id: string): WebContents | undefined {
    return WebContents.getAllWebContents().find((contents) => contents._targetId === id)
  }
  static fromId(id: number): WebContents | undefined {
    return registry.contents.get(id)
  }
  static getAllWebContents(): WebContents[] {
    return [...registry.contents.values()]
  }
  static getFocusedWebContents(): WebContents | null {
    return registry.focused?.webContents ?? null
  }

  /** @throws Error 'An object could not be cloned.' at once, as Electron does */
  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    void this._tell({ kind: 'message', channel, args: encodeClone(args) })
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }
  getOwnerBrowserWindow(): BrowserWindow | null {
    return this.isDestroyed() ? null : this.owner
  }
  close(options?: { waitForBeforeUnload?: boolean }): void {
    void this.owner._closePage(options?.waitForBeforeUnload ?? false)
  }
  focus(): void {
    this.owner.focus()
  }
  isFocused(): boolean {
    return this.owner.isFocused()
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.ready, options)
  }
  async insertText(text: string): Promise<void> {
    await (await this.ready).send('Input.insertText', { text })
  }

  undo(): void {
    this.#edit('undo')
  }
  redo(): void {
    this.#edit('redo')
  }
  cut(): void {
    this.#edit('cut')
  }
  copy(): void {
    this.#edit('copy')
  }
  paste(): void {
    this.#edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.#edit('delete')
  }
  selectAll(): void {
    this.#edit('selectAll')
  }
  #edit(command: string): void {
    this.act((page) =>
      page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
    )
  }

  get zoomLevel(): number {
    return this.#zoomLevel
  }
  set zoomLevel(level: number) {
    this.#zoomLevel = level
    this.owner._zoomed()
  }
  /** Electron's step between two zoom levels is a fifth. */
  get zoomFactor(): number {
    return 1.2 ** this.#zoomLevel
  }
  set zoomFactor(factor: number) {
    this.zoomLevel = Math.log(factor) / Math.log(1.2)
  }
  getZoomLevel(): number {
    return this.zoomLevel
  }
  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }
  getZoomFactor(): number {
    return this.zoomFactor
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }
  /** Nothing pinches here. */
  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}

  /** Not Electron's: names the paths of files that a test is about to drop. */
  async _knowPaths(paths: string[]): Promise<void> {
    const entries = paths.map((path): [string, string] => {
      return [`${basename(path)}\0${statSync(path).size}`, path]
    })
    await this._tell({ kind: 'paths', entries })
  }

  /** Not Electron's: the page sees nativeTheme's colours. */
  _followTheme(): void {
    const { themeSource } = nativeTheme
    const value = themeSource === 'system' ? '' : themeSource
    const features = [{ name: 'prefers-color-scheme', value }]
    this.act((page) => page.send('Emulation.setEmulatedMedia', { features }))
  }

  /** Not Electron's: brings the page to the front of its browser. */
  _toFront(): void {
    this.act((page) => page.send('Page.bringToFront'))
  }

  override async _destroy(): Promise<void> {
    registry.contents.delete(this.id)
    await super._destroy()
  }

  protected override handleMessage(message: PageMessage): void {
    receivePageMessage(message, {
      contents: this,
      openHandler: this.#openHandler,
      reply: (answer) => this._tell(answer),
    })
  }
}
makeLoud(WebContents, 'webContents')

type Checked =
  | ('id' | 'mainFrame' | 'loadURL' | 'reload' | 'send' | 'getURL' | 'getTitle' | 'isLoading')
  | ('isCrashed' | 'isDestroyed' | 'isFocused' | 'setWindowOpenHandler' | 'executeJavaScript')
  | ('undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll')
  | ('focus' | 'insertText' | 'printToPDF' | 'close' | 'zoomLevel' | 'zoomFactor')
  | ('getZoomLevel' | 'setZoomLevel' | 'getZoomFactor' | 'setZoomFactor')
  | ('setVisualZoomLevelLimits' | 'forcefullyCrashRenderer')
WebContents.prototype satisfies Pick<Electron.WebContents, Checked>

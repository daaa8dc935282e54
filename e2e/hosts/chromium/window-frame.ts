import { LoudEmitter } from './loud-emitter.ts'

const emitted = [
  ...['ready-to-show', 'show', 'hide', 'close', 'closed', 'focus', 'blur', 'page-title-updated'],
  ...['resize', 'resized', 'move', 'moved', 'maximize', 'unmaximize', 'minimize', 'restore'],
  ...['enter-full-screen', 'leave-full-screen'],
]
const never = [
  ...['unresponsive', 'responsive', 'session-end', 'query-session-end', 'always-on-top-changed'],
  ...['app-command', 'swipe', 'will-resize', 'will-move'],
]

type State = 'normal' | 'maximized' | 'minimized' | 'full'

/** The part of BrowserWindow that a window manager would draw and move; nothing does here, so it is remembered. */
export abstract class WindowFrame extends LoudEmitter {
  #bounds: Electron.Rectangle
  #title: string
  #state: State = 'normal'
  #edited = false
  #file = ''
  #background = '#FFFFFF'

  constructor(bounds: Electron.Rectangle, title: string) {
    super('BrowserWindow', emitted, never)
    this.#bounds = bounds
    this.#title = title
  }

  /** Called when the size changed. */
  protected abstract sizeChanged(): void

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  get title(): string {
    return this.#title
  }
  set title(title: string) {
    this.#title = title
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }
  getNormalBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  getContentBounds(): Electron.Rectangle {
    return this.getBounds()
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }
  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y]
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.sizeChanged()
    for (const event of ['resize', 'resized', 'move', 'moved']) this.emit(event)
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  /** No window manager resizes the window. */
  setMinimumSize(_width: number, _height: number): void {}
  center(): void {}
  setMenuBarVisibility(_visible: boolean): void {}
  setAutoHideMenuBar(_hide: boolean): void {}
  getBackgroundColor(): string {
    return this.#background
  }
  setBackgroundColor(color: string): void {
    this.#background = color
  }

  maximize(): void {
    this.#become('maximized', 'maximize')
  }
  unmaximize(): void {
    this.#become('normal', 'unmaximize')
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  minimize(): void {
    this.#become('minimized', 'minimize')
  }
  restore(): void {
    this.#become('normal', 'restore')
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  setFullScreen(full: boolean): void {
    if (full) this.#become('full', 'enter-full-screen')
    else this.#become('normal', 'leave-full-screen')
  }
  isFullScreen(): boolean {
    return this.#state === 'full'
  }
  isNormal(): boolean {
    return this.#state === 'normal'
  }

  setDocumentEdited(edited: boolean): void {
    this.#edited = edited
  }
  isDocumentEdited(): boolean {
    return this.#edited
  }
  setRepresentedFilename(file: string): void {
    this.#file = file
  }
  getRepresentedFilename(): string {
    return this.#file
  }

  #become(state: State, event: string): void {
    if (this.#state === state) return
    this.#state = state
    this.emit(event)
  }
}

type Checked =
  | ('getTitle' | 'setTitle' | 'title' | 'getBounds' | 'getNormalBounds' | 'getContentBounds')
  | ('getSize' | 'getPosition' | 'setBounds' | 'setSize' | 'setPosition' | 'setMinimumSize')
  | ('center' | 'setMenuBarVisibility' | 'setAutoHideMenuBar' | 'getBackgroundColor' | 'isNormal')
  | ('setBackgroundColor' | 'maximize' | 'unmaximize' | 'isMaximized' | 'minimize' | 'restore')
  | ('isMinimized' | 'setFullScreen' | 'isFullScreen' | 'setDocumentEdited' | 'isDocumentEdited')
  | ('setRepresentedFilename' | 'getRepresentedFilename')
WindowFrame.prototype satisfies Pick<Electron.BrowserWindow, Checked>

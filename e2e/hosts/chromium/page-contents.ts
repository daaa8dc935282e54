import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { BrowserGone } from './cdp.ts'
import { deviceMetrics } from './device-metrics.ts'
import { host } from './host.ts'
import { LoudEmitter } from './loud-emitter.ts'
import { guardNavigation } from './navigation-guard.ts'
import type { HostMessage, PageMessage } from './page-message.ts'
import { PageSession } from './page-session.ts'
import { PreloadChannel } from './preload-channel.ts'
import { PreventableEvent } from './preventable-event.ts'
import { handledSchemes } from './protocol.ts'
import { fromWeb, toWeb } from './scheme-url.ts'
import { contentsEmitted, contentsNever } from './web-contents-events.ts'

export interface PageOptions {
  width: number
  height: number
  preload: string | undefined
  additionalArguments: string[]
}

/** The part of WebContents that is the page itself: how it starts, loads, runs code and ends. */
export abstract class PageContents extends LoudEmitter {
  protected readonly owner: BrowserWindow
  protected readonly ready: Promise<PageSession>
  #channel: PreloadChannel | undefined
  #targetId = ''
  #url = ''
  #title = ''
  #loading = false
  #crashed = false
  #destroyed = false

  constructor(owner: BrowserWindow, options: PageOptions) {
    super('webContents', contentsEmitted, contentsNever)
    this.owner = owner
    this.ready = this.#open(options)
    this.ready.catch((error: Error) => {
      if (this.#destroyed || error instanceof BrowserGone) return
      process.stderr.write(`[chromium-host] cannot open a page: ${error.stack}\n`)
      process.exit(70)
    })
  }

  protected abstract handleMessage(message: PageMessage): void

  async #open(options: PageOptions): Promise<PageSession> {
    const { width, height } = options
    const page = await PageSession.open(width, height)
    this.#targetId = page.targetId
    if (this.#destroyed) {
      await page.close()
      return page
    }
    this.#channel = new PreloadChannel(page, (message) => this.handleMessage(message))
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== page.frameId || !/^https?:/.test(frame.url)) return
      this.#url = fromWeb(frame.url)
      this.emit('did-navigate', new PreventableEvent(), this.#url, 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== page.frameId) return
      this.#url = fromWeb(url)
      this.emit('did-navigate-in-page', new PreventableEvent(), this.#url, true, 1, 1)
    })
    page.on('Page.domContentEventFired', () => {
      if (this.#url === '') return
      this.emit('dom-ready', new PreventableEvent())
      this.owner._readyToShow()
    })
    page.on('Page.loadEventFired', () => {
      if (this.#url === '') return
      this.#loading = false
      this.#crashed = false
      this.emit('did-stop-loading')
      this.emit('did-finish-load', new PreventableEvent())
    })
    await Promise.all([
      page.send('Page.enable'),
      this.#channel.install(options.preload, options.additionalArguments),
      guardNavigation(page, (event, url) => this.emit('will-navigate', event, url)),
      host.settings.headed ||
        page.send('Emulation.setDeviceMetricsOverride', deviceMetrics(options)),
    ])
    return page
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#pageUnlessDestroyed()
    if (!page) return
    const address = toWeb(url, handledSchemes())
    this.#loading = true
    this.emit('did-start-loading')
    const loaded = Promise.withResolvers<void>()
    const done = () => loaded.resolve()
    this.once('did-finish-load', done)
    const { errorText } = await page.send('Page.navigate', { url: address }).catch((error) => {
      // A window that goes away while it loads is nobody's fault; Electron only warns.
      if (this.#destroyed) return { errorText: undefined }
      throw error
    })
    if (errorText && !this.#destroyed) {
      this.off('did-finish-load', done)
      this.#loading = false
      this.emit('did-fail-load', new PreventableEvent(), -2, errorText, url, true, 1, 1)
      const error = new Error(`${errorText} loading '${url}'`)
      throw Object.assign(error, { code: errorText, errno: -2, url })
    }
    if (!this.#destroyed) await loaded.promise
  }
  reload(): void {
    this.act((page) => page.send('Page.reload'))
  }
  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.#title
  }
  isLoading(): boolean {
    return this.#loading
  }
  isCrashed(): boolean {
    return this.#crashed
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  forcefullyCrashRenderer(): void {
    // Chromium never answers this command; the crash is reported as an event.
    this.act((page) => Promise.race([page.send('Page.crash'), Promise.resolve()]))
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.ready
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      ...{ expression: code, awaitPromise: true, returnByValue: true, userGesture },
    })
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return result.value
  }

  /** Not Electron's: Chromium says that the page's process is gone. */
  _processGone(): void {
    this.#crashed = true
    const details = { reason: 'crashed', exitCode: 1 }
    this.emit('render-process-gone', new PreventableEvent(), details)
    app.emit('render-process-gone', new PreventableEvent(), this, details)
  }

  /** Not Electron's: the page's title changed. */
  _titleChanged(title: string): void {
    if (title === this.#title || this.#url === '') return
    this.#title = title
    this.emit('page-title-updated', new PreventableEvent(), title, true)
    this.owner._pageTitle(title)
  }

  /** Not Electron's: closes the page; its window is gone already. */
  async _destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
    const page = await this.ready.catch(() => undefined)
    await page?.close()
  }

  /** Not Electron's: how the DevTools protocol names the page; '' while it is being opened. */
  get _targetId(): string {
    return this.#targetId
  }

  /** Not Electron's: the page's size follows its window's, except where the person sizes it. */
  _resized(width: number, height: number, zoom: number): void {
    if (host.settings.headed) return
    const metrics = deviceMetrics({ width, height, zoom })
    this.act((page) => page.send('Emulation.setDeviceMetricsOverride', metrics))
  }

  /** Not Electron's: hands a message to the preload's world. */
  async _tell(message: HostMessage): Promise<void> {
    const page = await this.#pageUnlessDestroyed()
    if (page && !this.#destroyed) await this.#channel?.deliver(message)
  }

  /** The page, once it stands; undefined when its window went away before. */
  #pageUnlessDestroyed(): Promise<PageSession | undefined> {
    return this.ready.catch((error) => {
      if (this.#destroyed) return undefined
      throw error
    })
  }

  /** Does something with the page as soon as there is one; a page that closes meanwhile is no error. */
  act(work: (page: PageSession) => Promise<unknown>): void {
    this.ready.then(work).catch((error) => {
      if (!this.#destroyed) throw error
    })
  }
}

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { app } from './app.ts'
import { PageCrashed } from './cdp.ts'
import { host } from './host.ts'
import { LARGE_MESSAGE_BYTES, leaveMessage } from './large-messages.ts'
import type { HostMessage, PageMessage } from './page-message.ts'
import type { PageSession } from './page-session.ts'
import { deliverName, fetchName, preloadScripts } from './preload-scripts.ts'
import { trialTexts } from './trial-texts.ts'

/**
 * The wire between a window's main-process side and the preload's isolated world in its page.
 * The world is made anew with every document; messages sent while there is none are lost, as Electron's are.
 */
export class PreloadChannel {
  readonly #secret = `x${randomUUID().replaceAll('-', '')}`
  readonly #page: PageSession
  #context: number | undefined

  /** @param receive takes each message of the page */
  constructor(page: PageSession, receive: (message: PageMessage) => void) {
    this.#page = page
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const inTop = context.auxData?.frameId === page.frameId
      if (inTop && context.name === this.#secret) this.#context = context.id
    })
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#context) this.#context = undefined
    })
    page.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined
    })
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const fromPreload = name === this.#secret && executionContextId === this.#context
      if (fromPreload) receive(JSON.parse(payload))
    })
  }

  /** Makes Chromium run the preload in every new document of the page. */
  async install(preload: string | undefined, additionalArguments: string[]): Promise<void> {
    const worldName = this.#secret
    const scripts = preloadScripts({
      secret: worldName,
      preload: preload === undefined ? '' : readFileSync(preload, 'utf8'),
      additionalArguments,
      titleSuffix: host.isTrial ? trialTexts(app.getLocale()).suffix : '',
    })
    const run = 'Page.addScriptToEvaluateOnNewDocument'
    await Promise.all([
      this.#page.send('Runtime.enable'),
      this.#page.send('Runtime.addBinding', { name: worldName, executionContextName: worldName }),
      this.#page.send(run, { source: scripts.main }),
      this.#page.send(run, { source: scripts.preload, worldName }),
    ])
  }

  /** Hands a message to the preload's world. It is reported on stderr when there is none. */
  async deliver(message: HostMessage): Promise<void> {
    const text = JSON.stringify(message)
    const contextId = this.#context
    if (contextId === undefined) {
      const start = text.slice(0, 200)
      process.stderr.write(`[chromium-host] lost a message, the page is not loaded: ${start}\n`)
      return
    }
    const isLarge = text.length > LARGE_MESSAGE_BYTES
    const call = isLarge ? fetchName(this.#secret) : deliverName(this.#secret)
    const expression = `${call}(${JSON.stringify(isLarge ? leaveMessage(text) : text)})`
    const evaluated = this.#page.send('Runtime.evaluate', { contextId, expression })
    try {
      const { exceptionDetails } = await evaluated
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    } catch (error) {
      if (this.#context !== contextId) return
      // What is sent to a page that crashes is lost, as in Electron.
      if (!(error instanceof PageCrashed)) throw error
      this.#context = undefined
    }
  }
}

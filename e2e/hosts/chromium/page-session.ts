import type { Answer, Cdp, Commands, EventName, Listener } from './cdp.ts'
import type { Protocol } from './devtools-protocol.ts'
import { host } from './host.ts'

/** The page that a headed trial's browser opened by itself, without tabs and address; taken by the first window. */
let openedByBrowser: string | undefined
export function offerPage(targetId: string | undefined): void {
  openedByBrowser = targetId
}

/** One page of the browser, and the DevTools session that steers it. */
export class PageSession {
  readonly targetId: string
  readonly frameId: string
  readonly #cdp: Cdp
  readonly #sessionId: string

  private constructor(cdp: Cdp, targetId: string, sessionId: string, frameId: string) {
    this.#cdp = cdp
    this.targetId = targetId
    this.#sessionId = sessionId
    this.frameId = frameId
  }

  /** Opens an empty page of the given size in a window of its own. */
  static async open(width: number, height: number): Promise<PageSession> {
    const cdp = host.browser
    const offered = openedByBrowser
    openedByBrowser = undefined
    const targetId =
      offered ??
      (
        await cdp.send('Target.createTarget', {
          url: 'about:blank',
          width,
          height,
          newWindow: true,
        })
      ).targetId
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
    const { frameTree } = await cdp.send('Page.getFrameTree', {}, sessionId)
    return new PageSession(cdp, targetId, sessionId, frameTree.frame.id)
  }

  send<M extends Commands>(method: M, params?: Protocol.CommandParameters[M]): Promise<Answer<M>> {
    return this.#cdp.send(method, params, this.#sessionId)
  }

  on<E extends EventName>(name: E, listener: Listener<E>): void {
    this.#cdp.on(name, listener, this.#sessionId)
  }

  /** Closes the page without asking it; a page that is gone already is no error. */
  async close(): Promise<void> {
    this.#cdp.forget(this.#sessionId)
    await this.#cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {})
  }
}

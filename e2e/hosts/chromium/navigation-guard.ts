import { NotImplemented } from './not-implemented.ts'
import type { PageSession } from './page-session.ts'
import { PreventableEvent } from './preventable-event.ts'
import { fromWeb } from './scheme-url.ts'

/** The event of 'will-navigate', as far as the stand-in fills it. */
export class NavigationEvent extends PreventableEvent {
  readonly isSameDocument = false
  readonly isMainFrame = true
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
  }
}

/**
 * Asks before the page itself goes elsewhere, as Electron does with 'will-navigate'.
 * Navigations by the main process (loadURL, reload) are not asked about.
 *
 * @param ask may prevent the event's default, which is to go
 */
export async function guardNavigation(
  page: PageSession,
  ask: (event: NavigationEvent, url: string) => void,
): Promise<void> {
  const wantedByPage = new Set<string>()
  page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (frameId === page.frameId) wantedByPage.add(url)
  })
  page.on('Fetch.requestPaused', ({ requestId, frameId, request }) => {
    const asked = frameId === page.frameId && wantedByPage.delete(request.url)
    const answer =
      !asked || mayGo(request.url, ask)
        ? page.send('Fetch.continueRequest', { requestId })
        : page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    answer.catch(() => {
      // The page closed, or went elsewhere, before it was answered.
    })
  })
  await page.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
}

function mayGo(address: string, ask: (event: NavigationEvent, url: string) => void): boolean {
  const url = fromWeb(address)
  const event = new NavigationEvent(url)
  ask(event, url)
  if (event.defaultPrevented) return false
  if (url === address) throw new NotImplemented(`navigation of a window to ${address}`)
  return true
}

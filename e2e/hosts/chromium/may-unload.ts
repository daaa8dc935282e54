import { PreventableEvent } from './preventable-event.ts'
import type { WebContents } from './web-contents.ts'

// Not Chromium's own way to ask a page, for that raises a dialog, which Electron never shows.
const askPage = `(() => {
  const event = document.createEvent('BeforeUnloadEvent')
  event.initEvent('beforeunload', false, true)
  dispatchEvent(event)
  return event.defaultPrevented || event.returnValue !== ''
})()`

/**
 * Runs the page's beforeunload handlers. A page that objects is overruled when a listener of
 * 'will-prevent-unload' prevents that event, as in Electron. A crashed page cannot object.
 */
export async function mayUnload(contents: WebContents): Promise<boolean> {
  if (contents.isCrashed()) return true
  const objects = await contents.executeJavaScript(askPage, true).catch(() => false)
  if (!objects) return true
  const event = new PreventableEvent()
  contents.emit('will-prevent-unload', event)
  return event.defaultPrevented
}

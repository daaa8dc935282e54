import type { ContextBridge } from './context-bridge.ts'

/** What the page's own world needs to know; plain data. */
export interface MainWorldHost {
  /** The secret event name for messages to the main process. */
  toMain: string
  /** What every window title ends with, or '' for nothing. */
  titleSuffix: string
}

/**
 * Runs in the page's own world: receives what the preload exposes, and hands window.open, window.close
 * and links that ask for a window to the main process, as Electron does.
 *
 * Injected as source text: refers to nothing outside itself.
 */
export function mainWorld(bridge: ContextBridge, host: MainWorldHost): void {
  const tell = (detail: object) =>
    window.dispatchEvent(new CustomEvent(host.toMain, { detail: JSON.stringify(detail) }))

  const freeze = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
    const plain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
    if (plain) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  bridge.onExpose((name, api) => {
    if (name in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, name, { value: freeze(api), enumerable: true })
  })

  // The main process refuses `allow`, so no window ever opens, and null is what Electron returns then.
  window.open = (url = '', frameName = '', features = '') => {
    tell({ kind: 'open', url: new URL(String(url), location.href).href, frameName, features })
    return null
  }
  window.close = () => tell({ kind: 'close' })

  window.addEventListener('click', (event) => {
    const isLink = (node: EventTarget) => node instanceof HTMLAnchorElement && node.href !== ''
    const link = event.composedPath().find(isLink) as HTMLAnchorElement | undefined
    if (!link || event.defaultPrevented || event.button !== 0) return
    const elsewhere = !['', '_self', '_top', '_parent'].includes(link.target)
    if (elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault()
      tell({ kind: 'open', url: link.href, frameName: link.target, features: '' })
    }
  })

  if (host.titleSuffix === '') return
  const markTitle = () => {
    if (!document.title.endsWith(host.titleSuffix)) document.title += host.titleSuffix
  }
  document.addEventListener('DOMContentLoaded', () => {
    markTitle()
    new MutationObserver(markTitle).observe(document.head, {
      ...{ childList: true, characterData: true, subtree: true },
    })
  })
}

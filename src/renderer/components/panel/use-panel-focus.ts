import { type RefObject, useContext, useLayoutEffect } from 'react'
import { PanelOpening } from './panel-opening.ts'

/** Where the focus goes when what had it before is gone: the page. */
const FALLBACK = '[data-region="page"] [contenteditable]'

/** The last opening that took the focus: it does so once. */
let lastOpening: object | null = null

/**
 * Moves the focus into a panel that opens, to its `[data-autofocus]` or to the panel itself; and back
 * to where it was when the panel closes, unless the person has moved it elsewhere meanwhile.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>): void {
  const opening = useContext(PanelOpening)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const opener = document.activeElement
    if (opening === null || opening !== lastOpening) {
      element.querySelector<HTMLElement>('[data-autofocus]')?.focus()
      // What is disabled until something is loaded takes no focus.
      if (!element.contains(document.activeElement)) element.focus()
    }
    lastOpening = opening
    return () => {
      if (!element.contains(document.activeElement)) return
      const isThere =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      const target = isThere ? opener : document.querySelector<HTMLElement>(FALLBACK)
      target?.focus()
    }
  }, [panel, opening])
}

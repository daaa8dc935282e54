import { type RefObject, useLayoutEffect } from 'react'

/**
 * Gives the focus to what has come in place of what had it: the panel around it, or something that is gone. Whoever
 * is elsewhere by now stays there.
 */
export function useListFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { activeElement, body } = document
    const isFree = activeElement === body || activeElement?.contains(element.current)
    if (isFree) element.current?.focus({ preventScroll: true })
  }, [element])
}

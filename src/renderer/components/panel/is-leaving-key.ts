import type { KeyboardEvent } from 'react'

/** Whether a key leaves what it was pressed in: Escape, unless something inside has a use for it itself. */
export function isLeavingKey({ key, defaultPrevented, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !defaultPrevented && !hasOpenList(target)
}

/** A field with its list open keeps Escape to itself: it closes the list. */
function hasOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true'
}

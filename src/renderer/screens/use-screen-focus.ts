import { useEffect, useRef } from 'react'

/** Where one goes on by keyboard: the list's stop, else the first field or button of the screen's middle. */
const ENTRY = '[data-folder][tabindex="0"], main input, main button'

/**
 * Gives the focus a place when what had it went with the screen before. The first screen leaves it to
 * the person.
 * @param screen names what is shown; each other value is another screen
 */
export function useScreenFocus(screen: string): void {
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(ENTRY)?.focus()
  }, [screen])
}

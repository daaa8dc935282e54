import { useEffect } from 'react'
import { nextRegion } from './next-region.ts'

/** F6 moves to the next region of the window, Shift-F6 to the one before. */
export function useRegions(): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      nextRegion(document, event.shiftKey ? -1 : 1)?.focus()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [])
}

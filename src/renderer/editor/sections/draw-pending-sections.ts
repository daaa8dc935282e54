import type { PluginView } from '@tiptap/pm/state'
import type { Decoration, EditorView } from '@tiptap/pm/view'
import { readCursor } from '../views/read-cursor.ts'
import { drawSections, pendingSections } from './pending-sections.ts'

/** Less than this is left to a frame: stop here, and go on in the next idle time. */
const MIN_LEFT_MS = 4

/** Draws a page's pending sections: what is scrolled to before it is seen, the others in idle time. */
export function drawPendingSections(view: EditorView): PluginView {
  let frame: number | undefined
  let idle: number | undefined

  const draw = (sections: readonly Decoration[]) => {
    if (sections.length === 0) return
    readCursor(view)
    view.dispatch(drawSections(view.state.tr, sections))
    if (pendingSections(view.state).length === 0) stop()
  }
  const drawInIdleTime = (deadline: IdleDeadline) => {
    do {
      draw(pendingSections(view.state).slice(0, 1))
    } while (pendingSections(view.state).length > 0 && deadline.timeRemaining() > MIN_LEFT_MS)
    if (pendingSections(view.state).length > 0) idle = requestIdleCallback(drawInIdleTime)
  }
  // A scroll event comes before the frame that shows what was scrolled to.
  const drawWhatIsSeen = () =>
    draw(pendingSections(view.state).filter(({ from }) => isSeen(view.nodeDOM(from))))
  const stop = () => {
    window.removeEventListener('scroll', drawWhatIsSeen, { capture: true })
    if (frame !== undefined) cancelAnimationFrame(frame)
    if (idle !== undefined) cancelIdleCallback(idle)
  }

  if (pendingSections(view.state).length > 0) {
    window.addEventListener('scroll', drawWhatIsSeen, { capture: true, passive: true })
    // The first frame is the first screen's.
    frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(drawInIdleTime)
    })
  }
  return { destroy: stop }
}

function isSeen(section: Node | null): boolean {
  if (!(section instanceof HTMLElement)) return false
  const { top, bottom } = section.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

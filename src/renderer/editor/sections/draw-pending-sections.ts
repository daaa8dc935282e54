import type { PluginView, Transaction } from '@tiptap/pm/state'
import type { Decoration, EditorView } from '@tiptap/pm/view'
import { readCursor } from '../views/read-cursor.ts'
import { findBody } from './page-body.ts'
import {
  changesManySections,
  drawSections,
  pendingSections,
  tellBoxes,
} from './pending-sections.ts'

/** Less than this is left to a frame: stop here, and go on in the next idle time. */
const MIN_LEFT_MS = 4

/** Draws a page's pending sections: what is seen before the next frame, the others in idle time. */
export function drawPendingSections(view: EditorView): PluginView {
  let frame: number | undefined
  let idle: number | undefined
  /** Sections drawn by one transaction, each of which costs something for all the others: twice as many when there is time. */
  let batch = 1

  const draw = (sections: readonly Decoration[]) => {
    if (sections.length === 0) return
    readCursor(view)
    view.dispatch(drawSections(view.state.tr, sections))
    if (pendingSections(view.state).length === 0) stop()
  }
  const drawInIdleTime = (deadline: IdleDeadline) => {
    let leftMs = deadline.timeRemaining()
    do {
      draw(pendingSections(view.state).slice(0, batch))
      const tookMs = leftMs - deadline.timeRemaining()
      leftMs = deadline.timeRemaining()
      if (leftMs <= MIN_LEFT_MS) batch = Math.max(1, Math.floor(batch / 2))
      else if (2 * tookMs < leftMs - MIN_LEFT_MS) batch *= 2
    } while (pendingSections(view.state).length > 0 && leftMs > MIN_LEFT_MS)
    if (pendingSections(view.state).length > 0) idle = requestIdleCallback(drawInIdleTime)
  }
  // A scroll event and a frame's own callbacks come before what the frame shows.
  const drawWhatIsSeen = () =>
    draw(pendingSections(view.state).filter(({ from }) => isSeen(view.nodeDOM(from))))
  const start = () => {
    stop()
    window.addEventListener('scroll', drawWhatIsSeen, { capture: true, passive: true })
    frame = requestAnimationFrame(() => {
      drawWhatIsSeen()
      if (pendingSections(view.state).length > 0) idle = requestIdleCallback(drawInIdleTime)
    })
  }
  const stop = () => {
    window.removeEventListener('scroll', drawWhatIsSeen, { capture: true })
    if (frame !== undefined) cancelAnimationFrame(frame)
    if (idle !== undefined) cancelIdleCallback(idle)
  }

  if (pendingSections(view.state).length > 0) start()
  return {
    update: ({ state }, before) => {
      if (state.doc !== before.doc && pendingSections(state).length > 0) start()
    },
    destroy: stop,
  }
}

/** Before a transaction that changes many sections: tells it which of them are seen, and how high each is. */
export function measureSections(view: EditorView, tr: Transaction): void {
  if (!changesManySections(tr.before, tr.doc)) return
  const siblings = view.nodeDOM(findBody(tr.before).start)?.parentElement?.children ?? []
  const boxes = [...siblings].map((section) => {
    const box = section.getBoundingClientRect()
    // offsetHeight would be rounded, and a hundred of them shift the page.
    return { heightPx: box.height, isSeen: isInWindow(box) }
  })
  tellBoxes(tr, boxes)
}

function isSeen(section: Node | null): boolean {
  return section instanceof Element && isInWindow(section.getBoundingClientRect())
}

const isInWindow = ({ top, bottom }: DOMRect) => bottom > 0 && top < window.innerHeight

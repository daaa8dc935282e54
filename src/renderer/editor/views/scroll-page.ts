import type { EditorView } from '@tiptap/pm/view'

/** Sections that come into sight turn out higher or lower than estimated: so often it is looked again. */
const MAX_FRAMES = 4
/** Nearer to its place is near enough. */
const NEAR_PX = 8

/** Scrolls the page so that a position stands in the middle of what is seen of it, focused or not. */
export function scrollToMiddle(view: EditorView, pos: number): void {
  scrollTo(view, pos, 1 / 2)
}

/** The same for where something begins: it stands near the top, with what follows below it. */
export function scrollToStart(view: EditorView, pos: number): void {
  scrollTo(view, pos, 1 / 6)
}

/** @param part of what is seen of the page, from its top, that stands above the position */
function scrollTo(view: EditorView, pos: number, part: number): void {
  const scroller = view.dom.closest('main')
  let frames = 0
  const approach = (): void => {
    if (!scroller || view.isDestroyed || pos > view.state.doc.content.size) return
    const { top, bottom } = view.coordsAtPos(pos)
    const box = scroller.getBoundingClientRect()
    const distance = (top + bottom) / 2 - box.top - part * box.height
    if (Math.abs(distance) < NEAR_PX || frames++ === MAX_FRAMES) return
    scroller.scrollTop += distance
    requestAnimationFrame(approach)
  }
  approach()
}

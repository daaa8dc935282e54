import type { EditorView } from '@tiptap/pm/view'

/** From the first to the last position of the page that is in sight. */
export function visibleRange(view: EditorView): [from: number, to: number] {
  const { left, right } = view.dom.getBoundingClientRect()
  const x = (left + right) / 2
  const first = view.posAtCoords({ left: x, top: 0 })
  const last = view.posAtCoords({ left: x, top: window.innerHeight })
  return [first?.pos ?? 0, last?.pos ?? view.state.doc.content.size]
}

import type { EditorView } from '@tiptap/pm/view'

interface Place {
  from: number
  to: number
}

/** A part of the page as a range of its DOM, for the browser's highlights. */
export function createPageRange(view: EditorView, place: Place): StaticRange {
  const { start, end } = boundaries(view, place)
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  })
}

/** The same as a range that the browser keeps with its words while the text around it is edited. */
export function createLiveRange(view: EditorView, place: Place): Range {
  const { start, end } = boundaries(view, place)
  const range = view.dom.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

function boundaries(view: EditorView, { from, to }: Place) {
  return { start: view.domAtPos(from, 1), end: view.domAtPos(to, -1) }
}

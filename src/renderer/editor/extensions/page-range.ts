import type { EditorView } from '@tiptap/pm/view'

export interface Place {
  from: number
  to: number
}

/** A part of the page as a range of its DOM, for the browser's highlights. */
export function createPageRange(view: EditorView, place: Place): StaticRange {
  const { start, end } = placeInDom(view, place)
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  })
}

/** Where in the page's DOM a part of it begins and ends. */
export function placeInDom(view: EditorView, { from, to }: Place) {
  return { start: view.domAtPos(from, 1), end: view.domAtPos(to, -1) }
}

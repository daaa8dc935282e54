import type { EditorView } from '@tiptap/pm/view'

/** A part of the page as a range of its DOM, for the browser's highlights. */
export function createPageRange(
  view: EditorView,
  { from, to }: { from: number; to: number },
): StaticRange {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  })
}

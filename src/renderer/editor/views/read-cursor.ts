import type { EditorView } from '@tiptap/pm/view'

/**
 * Has the view read the browser's cursor now. A browser moves it at once but tells of it in a task of
 * its own, and a quick key comes before that: who edits then would do it in the old place, and put the
 * cursor back there. The listeners of this event are those that would have been told anyway.
 */
export function readCursor(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

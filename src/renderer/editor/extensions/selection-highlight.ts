import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { createPageRange } from './page-range.ts'

/** Name of the highlight in page.css. */
const NAME = 'page-selection'

/**
 * Shows which words are selected while the focus is elsewhere, as in find or in a panel. It is a highlight
 * and not a decoration: one that comes and goes with the focus changes the page under the pointer, and
 * the click that brings the focus back is lost.
 */
export const SelectionHighlight = Extension.create({
  name: 'selectionHighlight',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: () => ({
        update: highlight,
        destroy: () => void registry()?.delete(NAME),
      }),
    }),
  ],
})

function highlight(view: EditorView): void {
  const highlights = registry()
  const { empty, from, to } = view.state.selection
  if (!highlights || empty || view.hasFocus() || !view.editable) {
    highlights?.delete(NAME)
    return
  }
  highlights.set(NAME, new Highlight(createPageRange(view, { from, to })))
}

/** The browser's highlights; a test's window has none. */
function registry(): HighlightRegistry | undefined {
  return globalThis.CSS?.highlights
}

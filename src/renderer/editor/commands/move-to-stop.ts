import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { getPageStops, type PageStop } from '../queries/get-page-stops.ts'
import type { EditorCommand } from './editor-command.ts'

/**
 * Moves the focus to the next (1) or previous (-1) place that Tab reaches.
 * @param from the picture button that has the focus; by default the cursor's place counts
 * @returns false at either end of the page, where the focus may leave it
 */
export function moveToStop(direction: 1 | -1, from?: PageStop): EditorCommand {
  return (editor) => {
    const stops = getPageStops(editor.state.doc)
    const isHere = ({ kind, pos }: PageStop) =>
      from
        ? kind === from.kind && pos === from.pos
        : kind === 'text' && pos <= editor.state.selection.head
    const stop = stops[stops.findLastIndex(isHere) + direction]
    return stop ? enterStop(editor, stop) : false
  }
}

function enterStop(editor: Editor, { kind, pos }: PageStop): boolean {
  const { state, view } = editor
  if (kind !== 'text') {
    const picture = view.nodeDOM(pos)
    const button =
      picture instanceof HTMLElement && picture.querySelector<HTMLElement>(`[data-stop="${kind}"]`)
    if (!button) return false
    button.focus()
    button.scrollIntoView?.({ block: 'nearest' })
    return true
  }
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView())
  view.focus()
  return true
}

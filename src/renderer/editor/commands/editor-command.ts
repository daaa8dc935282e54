import type { Editor } from '@tiptap/core'
import { isInBody } from '../queries/is-in-body.ts'
import { gatherSelection, ungatherUnlessEdited } from '../sections/gather-selection.ts'

/** Changes the page or the selection. @returns whether it could */
export type EditorCommand = (editor: Editor) => boolean

/** A command on blocks: it does nothing in title, lead, captions and the other fixed slots. */
export function inBody(command: EditorCommand): EditorCommand {
  return (editor) => isInBody(editor.state) && command(editor)
}

/** A command that wraps, lifts or joins blocks: it finds those it may reach in one section. */
export function onBlocks(command: EditorCommand): EditorCommand {
  return inBody((editor) => {
    const { view, state } = editor
    const gathered = gatherSelection(view)
    const isDone = command(editor)
    ungatherUnlessEdited(view, state, gathered)
    return isDone
  })
}

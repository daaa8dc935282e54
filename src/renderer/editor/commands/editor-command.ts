import type { Editor } from '@tiptap/core'
import { isInBody } from '../queries/is-in-body.ts'

/** Changes the page or the selection. @returns whether it could */
export type EditorCommand = (editor: Editor) => boolean

/** A command on blocks: it does nothing in title, lead, captions and the other fixed slots. */
export function inBody(command: EditorCommand): EditorCommand {
  return (editor) => isInBody(editor.state) && command(editor)
}

import type { EditorCommand } from './editor-command.ts'

/** Takes the last change back, wherever on the page it was: text, picture, credit or fact. */
export const undo: EditorCommand = (editor) => editor.chain().undo().focus().run()

export const redo: EditorCommand = (editor) => editor.chain().redo().focus().run()

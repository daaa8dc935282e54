import type { EditorCommand } from './editor-command.ts'

/**
 * Gives the page the focus at once. Tiptap's own command waits for the next frame, and a key that comes
 * before it goes nowhere.
 */
export const focusPage: EditorCommand = ({ view, commands }) => {
  if (view.hasFocus()) return true
  view.focus()
  return commands.scrollIntoView()
}

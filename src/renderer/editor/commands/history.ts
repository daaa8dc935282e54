import * as history from '@tiptap/pm/history'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { flatSteps } from '../sections/flat-steps.ts'
import type { EditorCommand } from './editor-command.ts'
import { focusPage } from './focus-page.ts'

/** Takes the last change back, wherever on the page it was: text, picture, credit or fact. */
export const undo: EditorCommand = travel(history.undo, history.undoDepth)

export const redo: EditorCommand = travel(history.redo, history.redoDepth)

/** An entry of the history that only groups blocks anew is none to the person, and passed over. */
function travel(command: Command, depth: (state: EditorState) => number): EditorCommand {
  return (editor) => {
    for (let left = depth(editor.state); left > 0; left--) {
      const { state, view } = editor
      let entry: Transaction | undefined
      command(state, (tr) => {
        entry = tr
      })
      if (!entry) return false
      const changesPage = flatSteps(state.doc, entry.doc).length > 0
      if (!changesPage) entry.setSelection(state.selection.map(entry.doc, entry.mapping))
      view.dispatch(entry)
      if (changesPage) return focusPage(editor)
    }
    return false
  }
}

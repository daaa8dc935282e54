import { UndoRedo } from '@tiptap/extensions'
import { redo, undo } from '../commands/history.ts'

/** Undo and redo; the keys are those of the menu. */
export const History = UndoRedo.extend({
  addKeyboardShortcuts() {
    return {
      'Mod-z': () => undo(this.editor),
      'Shift-Mod-z': () => redo(this.editor),
      'Mod-y': () => redo(this.editor),
    }
  },
})

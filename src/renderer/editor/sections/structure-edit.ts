import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'

/** Keeps the time of the last edit, by which the undo history groups what belongs together. */
export const lastEditTimeKey = new PluginKey<number>('lastEditTime')

/** Whether Backspace takes back what an input rule made of the last letters; any change ends that. */
export function isInputRuleUndoable(state: EditorState): boolean {
  return state.plugins.some((plugin) => plugin.spec.isInputRules && plugin.getState(state))
}

/**
 * Makes a change of the grouping the tail of the last edit in the undo history, neither an edit of its
 * own nor one that the history has to map its steps through: steps that wrap blocks cannot be mapped
 * over a new border, and would be lost.
 */
export function asStructureEdit(tr: Transaction, state: EditorState): Transaction {
  tr.setStoredMarks(state.storedMarks)
  if (undoDepth(state) + redoDepth(state) === 0) return tr.setMeta('addToHistory', false)
  return tr.setMeta('appendedTransaction', tr).setTime(lastEditTimeKey.getState(state) ?? 0)
}

import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { readCursor } from '../views/read-cursor.ts'
import {
  gatherSelection,
  isAcrossManySections,
  isBesideObject,
  ungatherUnlessEdited,
} from './gather-selection.ts'
import { isInputRuleUndoable } from './structure-edit.ts'

const EDITING_KEYS = ['Backspace', 'Delete', 'Enter']
const ARROW_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/**
 * Gathers the blocks around the selection before the other readers of a key look at them. A selection
 * over many sections is left to the commands that delete it.
 */
export function gatherForKey(view: EditorView, event: KeyboardEvent): boolean {
  if (!view.editable) return false
  readCursor(view)
  if (!mayEdit(view, event)) return false
  if (event.key !== 'Tab' && isAcrossManySections(view.state)) return false
  const before = view.state
  const gathered = gatherSelection(view)
  queueMicrotask(() => ungatherUnlessEdited(view, before, gathered))
  return false
}

/** What is dragged is cut out of its blocks before it is put in elsewhere. */
export function gatherForDrop(view: EditorView): boolean {
  if (view.editable && view.dragging) gatherSelection(view)
  return false
}

function mayEdit({ state }: EditorView, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key === 'Backspace' && isInputRuleUndoable(state)) return false
  if (EDITING_KEYS.includes(key)) return true
  if (key === 'Tab') return isInList(state.selection.$from)
  if (ARROW_KEYS.includes(key)) return isBesideObject(state)
  // Where Alt and Control together stand for AltGr, they write.
  return key.length === 1 && !metaKey && (!ctrlKey || altKey)
}

/** Elsewhere Tab edits nothing. */
function isInList($pos: ResolvedPos): boolean {
  return $pos.depth > 0 && $pos.node(-1).type.name === 'listItem'
}

import { redoDepth } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { flatSteps } from './flat-steps.ts'
import { gatherSelection, isAcrossManySections, isBesideObject } from './gather-selection.ts'
import { isInputRuleUndoable } from './structure-edit.ts'

const EDITING_KEYS = ['Backspace', 'Delete', 'Enter']
const ARROW_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

type KeyHandler = (view: EditorView, event: KeyboardEvent) => boolean | undefined

/**
 * Gathers the blocks around the selection before the other readers of a key look at them. A selection
 * over many sections is left to the commands that delete it.
 */
export const gatherForKey: KeyHandler = (view, event) => {
  if (!view.editable || !mayEdit(view, event)) return false
  if (event.key !== 'Tab' && isAcrossManySections(view.state)) return false
  if (redoDepth(view.state) === 0) gatherSelection(view)
  else return gatherOrRestore(view, event)
  return false
}

/** What is dragged is cut out of its blocks before it is put in elsewhere. */
export function gatherForDrop(view: EditorView): boolean {
  if (view.editable && view.dragging) gatherSelection(view)
  return false
}

/** To gather is to edit, and ends what could be redone: where the key changes nothing, it was not done. */
function gatherOrRestore(view: EditorView, event: KeyboardEvent): boolean {
  const before = view.state
  const gathered = gatherSelection(view)
  if (!gathered) return false
  const isHandled = view.someProp('handleKeyDown', (handler) => {
    return handler !== gatherForKey && handler.call(view, view, event)
  })
  if (flatSteps(before.doc, view.state.doc).length > 0) return true
  const { selection, storedMarks } = view.state
  const tr = before.tr.setSelection(selection.map(before.doc, gathered.mapping.invert()))
  view.updateState(before.apply(tr.setStoredMarks(storedMarks)))
  return isHandled === true
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

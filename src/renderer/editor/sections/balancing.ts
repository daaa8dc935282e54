import { isHistoryTransaction, redoDepth } from '@tiptap/pm/history'
import { type EditorState, Plugin, type PluginView, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { balanceSections, isBalanced } from './balance-sections.ts'
import type { SectionLimits } from './section-limits.ts'
import { asStructureEdit, isInputRuleUndoable, lastEditTimeKey } from './structure-edit.ts'

/** Typing has paused when no key came for this long. */
const PAUSE_MS = 400

/**
 * Keeps the sections in their limits: when typing pauses, and at once where a paste brings in many
 * blocks. Never together with a key: input rules give up when more than its letter has changed.
 */
export function createBalancing(limits: SectionLimits): Plugin {
  return new Plugin<number>({
    key: lastEditTimeKey,
    state: {
      init: () => 0,
      apply: (tr, last) => (tr.docChanged && !isHistoryTransaction(tr) ? tr.time : last),
    },
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(isPaste) || isBalanced(state.doc, limits)) return null
      return balanced(state, limits)
    },
    view: (view) => createPauseWatch(view, limits),
  })
}

/**
 * Balances the sections now. What could be redone would be lost by it, and so would what Backspace takes
 * back of an input rule: until these are gone, the sections stay as they are.
 */
export function balanceNow(view: EditorView, limits: SectionLimits): void {
  const { state } = view
  if (view.isDestroyed || isBalanced(state.doc, limits)) return
  if (redoDepth(state) > 0 || isInputRuleUndoable(state)) return
  view.dispatch(asStructureEdit(balanced(state, limits), state))
}

function balanced({ tr }: EditorState, limits: SectionLimits): Transaction {
  balanceSections(tr, limits)
  return tr
}

const isPaste = (tr: Transaction) => tr.docChanged && tr.getMeta('paste') === true

function createPauseWatch(view: EditorView, limits: SectionLimits): PluginView {
  let timer: ReturnType<typeof setTimeout> | undefined
  const balance = () => {
    if (view.composing) wait()
    else balanceNow(view, limits)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(balance, PAUSE_MS)
  }
  return {
    update({ state }, before) {
      if (state.doc !== before.doc && !isBalanced(state.doc, limits)) wait()
    },
    destroy: () => clearTimeout(timer),
  }
}

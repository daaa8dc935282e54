import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { changesManySections } from '../sections/pending-sections.ts'
import { isWriting, whenTypingPauses } from '../typing-pause.ts'
import { getToolbarState, type ToolbarState } from './get-toolbar-state.ts'

/**
 * What the toolbar shows, the same object until it changes. Moves and commands show at once, what
 * writing changes (first of all that it can be undone) when it pauses, and what is done to much of a long
 * page in the task after that.
 */
export function useToolbarState(editor: Editor): ToolbarState {
  const shown = useRef<{ words: string; state: ToolbarState } | null>(null)

  const subscribe = useCallback(
    (onChange: () => void) => {
      let cancel = () => {}
      const handleTransaction = ({ transaction }: { transaction: Transaction }) => {
        const { docChanged, selectionSet, storedMarksSet } = transaction
        if (!docChanged && !selectionSet && !storedMarksSet) return
        if (isWriting()) cancel = whenTypingPauses(onChange)
        else if (changesManySections(transaction.before, transaction.doc)) cancel = soon(onChange)
        else onChange()
      }
      editor.on('transaction', handleTransaction)
      return () => {
        cancel()
        editor.off('transaction', handleTransaction)
      }
    },
    [editor],
  )

  return useSyncExternalStore(subscribe, () => {
    const state = getToolbarState(editor.state, editor.isEditable)
    const words = JSON.stringify(state)
    if (shown.current?.words !== words) shown.current = { words, state }
    return shown.current.state
  })
}

/** Runs a task by itself. @returns a function that calls it off */
function soon(task: () => void): () => void {
  const timer = setTimeout(task)
  return () => clearTimeout(timer)
}

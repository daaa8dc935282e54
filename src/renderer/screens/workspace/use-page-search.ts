import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'
import { Problem, type ProblemReport } from '../../../episode/problem.ts'
import type { SearchRule } from '../../../episode/replacing/replace-rule.ts'
import { invoke } from '../../bridge.ts'
import { completeSearch } from '../../editor/commands/complete-search.ts'
import { clearSearch, findNext, setSearch } from '../../editor/commands/find.ts'
import { getSearchPosition } from '../../editor/queries/get-search-matches.ts'
import { afterPause } from '../../editor/typing-pause.ts'

export interface PageSearchState {
  /** How many places the search finds, and which one is selected (from 1; 0: none). */
  found: { count: number; current: number }
  /** Why nothing is found. */
  problem: ProblemReport | null
  /** Searches for something else from a position on; null: for nothing. */
  search: (rule: SearchRule | null, from: number) => Promise<void>
  /** Looks at once what is found now, blocks that are new included. @returns whether that is known */
  refresh: () => Promise<boolean>
  setProblem: (problem: ProblemReport | null) => void
}

/** The search in the open page. What it finds is looked up again when typing pauses. */
export function usePageSearch(editor: Editor): PageSearchState {
  const [found, setFound] = useState(() => getSearchPosition(editor.state))
  const [problem, setProblem] = useState<ProblemReport | null>(null)

  const show = useCallback(() => {
    if (editor.isDestroyed) return
    const now = getSearchPosition(editor.state)
    setFound((before) =>
      before.count === now.count && before.current === now.current ? before : now,
    )
  }, [editor])

  const refresh = useCallback(async () => {
    try {
      const isKnown = await completeSearch(editor, (...asked) =>
        invoke('replacing:find-in-texts', ...asked),
      )
      show()
      return isKnown
    } catch (error) {
      // It would not go better after the next word.
      if (!editor.isDestroyed) clearSearch(editor)
      setProblem(Problem.report(error))
      show()
      return false
    }
  }, [editor, show])

  const search = async (rule: SearchRule | null, from: number) => {
    setProblem(null)
    editor.commands.setTextSelection(from)
    clearSearch(editor)
    if (!rule) return show()
    try {
      setSearch(rule)(editor)
    } catch (error) {
      setProblem(Problem.report(error))
      return show()
    }
    // What is typed is found at once; only a pattern is waited for.
    if (rule.kind === 'pattern' && !(await refresh())) return
    findNext(editor)
    show()
  }

  useEffect(() => {
    let cancel = () => {}
    const handleTransaction = () => {
      cancel = afterPause(() => void refresh())
    }
    editor.on('transaction', handleTransaction)
    return () => {
      cancel()
      editor.off('transaction', handleTransaction)
    }
  }, [editor, refresh])

  return { found, problem, search, refresh, setProblem }
}

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'
import { getSearchPosition } from '../../editor/queries/get-search-matches.ts'
import { afterPause } from '../../editor/typing-pause.ts'

/** How many places the search finds and which one is selected; `refresh` looks again at once. */
export function useSearchPosition(editor: Editor): {
  found: { count: number; current: number }
  refresh: () => void
} {
  const [found, setFound] = useState(() => getSearchPosition(editor.state))

  const refresh = useCallback(() => {
    if (editor.isDestroyed) return
    const now = getSearchPosition(editor.state)
    setFound((before) =>
      before.count === now.count && before.current === now.current ? before : now,
    )
  }, [editor])

  useEffect(() => {
    let cancel = () => {}
    const handleTransaction = () => {
      cancel = afterPause(refresh)
    }
    editor.on('transaction', handleTransaction)
    return () => {
      cancel()
      editor.off('transaction', handleTransaction)
    }
  }, [editor, refresh])

  return { found, refresh }
}

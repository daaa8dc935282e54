import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'
import { getSearchPosition } from '../../editor/queries/get-search-matches.ts'

/** Counting looks at the whole page, so it waits for a pause. */
const PAUSE_MS = 200

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
    let timer: ReturnType<typeof setTimeout> | undefined
    const handleTransaction = () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, PAUSE_MS)
    }
    editor.on('transaction', handleTransaction)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', handleTransaction)
    }
  }, [editor, refresh])

  return { found, refresh }
}

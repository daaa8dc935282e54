import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'
import { getHeadingIndex } from '../../editor/queries/find-heading.ts'
import { afterPause } from '../../editor/typing-pause.ts'

/** Which of the page's headings the cursor is under, from 0; -1: none. It follows when typing pauses. */
export function useHeadingIndex(editor: Editor): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let cancel = () => {}
      const handleChange = () => {
        cancel = afterPause(onChange)
      }
      editor.on('selectionUpdate', handleChange)
      editor.on('update', handleChange)
      return () => {
        cancel()
        editor.off('selectionUpdate', handleChange)
        editor.off('update', handleChange)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () =>
    getHeadingIndex(editor.state.doc, editor.state.selection.from),
  )
}

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useSyncExternalStore } from 'react'

/** Typing has paused when no key came for this long. */
export const PAUSE_MS = 400

/**
 * A value read off the page: right at first, and again after each change or, with `pauseMs`, when the
 * typing pauses. `read` is asked often, so it must be quick and give the same object for the same page.
 */
export function usePageValue<T>(editor: Editor, read: (page: Node) => T, pauseMs = 0): T {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const handleUpdate = () => {
        clearTimeout(timer)
        if (pauseMs > 0) timer = setTimeout(onChange, pauseMs)
        else onChange()
      }
      editor.on('update', handleUpdate)
      return () => {
        clearTimeout(timer)
        editor.off('update', handleUpdate)
      }
    },
    [editor, pauseMs],
  )
  return useSyncExternalStore(subscribe, () => read(editor.state.doc))
}

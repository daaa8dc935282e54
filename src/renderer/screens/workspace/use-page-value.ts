import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useSyncExternalStore } from 'react'

/** Runs a task now or later. @returns a function that calls it off */
export type Wait = (task: () => void) => () => void

const atOnce: Wait = (task) => {
  task()
  return () => {}
}

/**
 * A value read off the page: right at first, and again after each change, or when `wait` lets it
 * (editor/typing-pause.ts). `read` is asked often, so it must be quick and give the same object for the
 * same page.
 */
export function usePageValue<T>(editor: Editor, read: (page: Node) => T, wait: Wait = atOnce): T {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let cancel = () => {}
      const handleUpdate = () => {
        cancel = wait(onChange)
      }
      editor.on('update', handleUpdate)
      return () => {
        cancel()
        editor.off('update', handleUpdate)
      }
    },
    [editor, wait],
  )
  return useSyncExternalStore(subscribe, () => read(editor.state.doc))
}

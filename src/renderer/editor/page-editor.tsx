import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'
import '../page.css'

/**
 * The page that looks like the finished page. It scrolls with whatever surrounds it. Tiptap's own
 * component would build the whole page's DOM once more, for node views in React, of which there are none.
 */
export function PageEditor({ editor }: { editor: Editor }) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { dom } = editor.view
    holder.current?.append(dom)
    editor.view.updateRoot()
    return () => dom.remove()
  }, [editor])
  return <div ref={holder} className="page-holder" />
}

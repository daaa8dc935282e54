import { type Editor, EditorContent } from '@tiptap/react'
import '../page.css'

/** The page that looks like the finished page. It scrolls with whatever surrounds it. */
export function PageEditor({ editor }: { editor: Editor }) {
  return <EditorContent editor={editor} className="page-holder" />
}

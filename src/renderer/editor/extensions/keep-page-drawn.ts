import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** ProseMirror's own record of what it has drawn; not part of its documented interface. */
type DrawnView = EditorView & { docView?: { node: Node } }

/**
 * Keeps the page's DOM when a fact changes. Facts are attributes of the document, and ProseMirror draws
 * a node anew whose attributes changed: here the whole page, with every picture. So it is told that what
 * it has drawn is a document with the new facts already; the document's own element shows none of them.
 */
export const KeepPageDrawn = Extension.create({
  name: 'keepPageDrawn',
  onBeforeCreate() {
    this.editor.on('beforeTransaction', ({ editor, nextState }) => {
      const { attrs } = nextState.doc
      const drawn = (editor.view as DrawnView).docView
      if (!drawn || attrs === editor.state.doc.attrs) return
      drawn.node = drawn.node.type.create(attrs, drawn.node.content)
    })
  },
})

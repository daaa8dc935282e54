import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { findSlot, type Slot } from '../queries/find-slot.ts'
import type { EditorCommand } from './editor-command.ts'
import { insertHardBreak } from './insert-hard-break.ts'

/**
 * What Enter does in the fixed slots, none of which can be split: from the title to the lead, from the
 * alt text to the caption, from there on with the page, from the end of the lead and from the player to
 * the body. Within the lead it breaks the line.
 */
export const leaveSlot: EditorCommand = (editor) => {
  const { $from, $to } = editor.state.selection
  const slot = findSlot($from)
  if (!slot || slot.name === 'body' || findSlot($to)?.pos !== slot.pos) return false
  const { doc } = editor.state
  switch (slot.name) {
    case 'title':
      return placeCursor(
        editor,
        startOf(doc.children.findIndex(({ type }) => type.name === 'lead')),
      )
    case 'alt':
      return placeCursor(editor, slot.pos + slot.node.nodeSize + 1)
    case 'caption':
      return leavePicture(editor, slot)
    case 'lead':
      if ($to.parentOffset < $to.parent.content.size) return insertHardBreak(editor) || true
      return placeCursor(editor, startOf(doc.childCount - 1))
    case 'player':
      return placeCursor(editor, startOf(doc.childCount - 1))
  }

  function startOf(index: number): number {
    return doc.children.slice(0, index).reduce((pos, child) => pos + child.nodeSize, 1)
  }
}

/** From a figure's caption to the text behind it, which is made when there is none. */
function leavePicture(editor: Editor, caption: Slot): boolean {
  const { doc, schema, tr } = editor.state
  const after = doc.resolve(caption.pos).after()
  const isCover = doc.resolve(caption.pos).depth === 1
  if (!isCover && !doc.nodeAt(after)?.isTextblock) {
    const paragraph = schema.nodes.paragraph?.create()
    if (paragraph) editor.view.dispatch(tr.insert(after, paragraph))
  }
  return placeCursor(editor, after + 1)
}

function placeCursor({ state, view }: Editor, pos: number): true {
  const selection = TextSelection.near(state.doc.resolve(pos))
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  return true
}

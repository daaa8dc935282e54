import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import {
  deleteAcrossSections,
  gatherDoomed,
  splitAcrossBlocks,
} from '../commands/delete-across-sections.ts'
import { deleteAcrossSlots, emptySlots } from '../commands/delete-across-slots.ts'
import { leaveSlot } from '../commands/leave-slot.ts'
import { moveToStop } from '../commands/move-to-stop.ts'
import { removePicture } from '../commands/remove-picture.ts'
import { selectMore } from '../commands/select-more.ts'
import { setParagraph } from '../commands/set-block.ts'
import { isPicture, isPictureEmpty } from '../queries/find-picture-at.ts'
import { findSlot } from '../queries/find-slot.ts'
import { isAcrossSlots } from '../queries/is-across-slots.ts'
import { isAcrossManySections } from '../sections/gather-selection.ts'

/** The keys that keep the fixed slots apart and lead from one to the next. */
export const SlotKeys = Extension.create({
  name: 'slotKeys',
  priority: 2000,
  /** After Escape, Tab leaves the page from wherever the cursor is. */
  addStorage: () => ({ isLeaving: false }),
  addKeyboardShortcuts() {
    const { editor, storage } = this
    const tab = (direction: 1 | -1) =>
      !storage.isLeaving && (indent(editor, direction) || moveToStop(direction)(editor))
    const backspace = () => removeSelection(editor) || stayAtSlotStart(editor)
    const remove = () => removeSelection(editor) || isAtSlotEnd(editor)
    return {
      Enter: () => deleteAcrossSlots(editor) || splitAcrossBlocks(editor) || leaveSlot(editor),
      Backspace: backspace,
      'Mod-Backspace': backspace,
      'Shift-Backspace': backspace,
      Delete: remove,
      'Mod-Delete': remove,
      Tab: () => tab(1),
      'Shift-Tab': () => tab(-1),
      'Mod-a': () => selectMore(editor),
      ArrowRight: () => stepOut(editor, 1, 'right'),
      ArrowDown: () => stepOut(editor, 1, 'down'),
      ArrowLeft: () => stepOut(editor, -1, 'left'),
      ArrowUp: () => stepOut(editor, -1, 'up'),
    }
  },
  addProseMirrorPlugins() {
    const { editor, storage } = this
    return [
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            const { state } = view
            const isSlots = isAcrossSlots(state.selection)
            if (!isSlots && !isAcrossManySections(state)) return false
            const tr = isSlots ? emptySlots(state.tr) : gatherDoomed(state.tr)
            view.dispatch(tr.insertText(text).scrollIntoView())
            return true
          },
          handleDOMEvents: {
            keydown(_view, { key }) {
              if (key !== 'Tab' && key !== 'Shift') storage.isLeaving = key === 'Escape'
              return false
            },
            compositionstart: () => {
              deleteAcross(editor)
              return false
            },
            beforeinput: (_view, event) => {
              if (!event.inputType.startsWith('delete') || !deleteAcross(editor)) return false
              event.preventDefault()
              return true
            },
          },
        },
      }),
    ]
  },
})

/** Deletes a selection over the borders of slots or sections; false for any other. */
const deleteAcross = (editor: Editor) => deleteAcrossSlots(editor) || deleteAcrossSections(editor)

/** A selected cover loses its picture and keeps its words: the slot itself stays in any case. */
function removeSelection(editor: Editor): boolean {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'cover') {
    return deleteAcross(editor)
  }
  return removePicture(selection.from)(editor) || true
}

/**
 * At a slot's start Backspace only undoes an input rule, at the body's start a list or heading, and it
 * takes an empty figure away.
 */
function stayAtSlotStart(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const slot = findSlot($from)
  if (!empty || !slot || $from.pos !== Selection.near(startOf(slot.pos)).from) return false
  if (editor.commands.undoInputRule()) return true
  const $slot = $from.doc.resolve(slot.pos)
  if (isPicture($slot.parent) && isPictureEmpty($slot.parent)) {
    return removePicture($slot.before())(editor) || true
  }
  if (slot.name !== 'body') return true
  if ($from.parent.type.name === 'heading') return setParagraph(editor)
  return editor.commands.joinBackward() || true

  function startOf(pos: number) {
    return $from.doc.resolve(pos + 1)
  }
}

function isAtSlotEnd(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const slot = findSlot($from)
  return Boolean(empty && slot?.node.isTextblock && $from.parentOffset === slot.node.content.size)
}

/**
 * Tab indents list items and, where one cannot go further, does nothing rather than leave the list in
 * the middle of a word. Shift-Tab takes them back, and from the outermost list it goes on.
 */
function indent(editor: Editor, direction: 1 | -1): boolean {
  const { $from } = editor.state.selection
  const isItem = (depth: number) => depth > 0 && $from.node(depth).type.name === 'listItem'
  if (!isItem($from.depth - 1)) return false
  if (direction > 0) return editor.commands.sinkListItem('listItem') || true
  return isItem($from.depth - 3) && editor.commands.liftListItem('listItem')
}

/** Out of a slot over its edge; the browser gets stuck at the picture and the buttons between them. */
function stepOut(
  { state, view }: Editor,
  direction: 1 | -1,
  edge: 'up' | 'down' | 'left' | 'right',
): boolean {
  const { selection, doc, tr } = state
  const $cursor = selection instanceof TextSelection ? selection.$cursor : null
  if (!$cursor) return false
  const $edge = doc.resolve(direction > 0 ? $cursor.after() : $cursor.before())
  const next = Selection.findFrom($edge, direction, true)
  if (!next || findSlot(next.$head)?.pos === findSlot($cursor)?.pos) return false
  if (!view.endOfTextblock(edge)) return false
  view.dispatch(tr.setSelection(next).scrollIntoView())
  return true
}

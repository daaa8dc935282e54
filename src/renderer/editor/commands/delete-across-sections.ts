import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { gatherBlocks } from '../sections/gather-blocks.ts'
import { isAcrossManySections } from '../sections/gather-selection.ts'
import type { EditorCommand } from './editor-command.ts'

/** Brings what is left and right of a selection that is about to go into one section. */
export function gatherDoomed(tr: Transaction): Transaction {
  gatherBlocks(tr, tr.selection.from, tr.selection.to, { isDoomed: true })
  return tr
}

/** Deletes a selection over many sections, none of which is drawn once more for it; false for any other. */
export const deleteAcrossSections: EditorCommand = (editor) => {
  if (!isAcrossManySections(editor.state)) return false
  const gather = () => editor.chain().command(({ tr }) => Boolean(gatherDoomed(tr)))
  const canDelete = gather().setMeta('preventDispatch', true).deleteSelection().run()
  return canDelete && gather().deleteSelection().run()
}

/**
 * What Enter does with a selection over several blocks: it goes, and the text is split there. Tiptap
 * splits where the selection began before it went, which is no place to split, or none at all, when
 * whole blocks go.
 */
export const splitAcrossBlocks: EditorCommand = (editor) => {
  const { selection } = editor.state
  if (!(selection instanceof TextSelection) || selection.$from.sameParent(selection.$to))
    return false
  const gather = ({ tr }: { tr: Transaction }) => Boolean(gatherDoomed(tr))
  return editor.chain().command(gather).deleteSelection().splitBlock().run()
}

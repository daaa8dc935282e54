import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { gatherBlocks } from '../sections/gather-blocks.ts'
import { isAcrossManySections } from '../sections/gather-selection.ts'
import type { EditorCommand } from './editor-command.ts'

/** Brings what is left and right of a selection that is about to go into one section. */
export function gatherDoomed(tr: Transaction): Transaction {
  gatherBlocks(tr, tr.selection.from, tr.selection.to, { isDoomed: true })
  return tr
}

/** Deletes a selection over many sections, none of which is drawn once more for it; false for any other. */
export const deleteAcrossSections: EditorCommand = (editor) =>
  afterGathering(editor, (chain) => chain.deleteSelection())

/** Splits the text at such a selection, which goes: what Enter does. */
export const splitAcrossSections: EditorCommand = (editor) =>
  afterGathering(editor, (chain) => chain.splitBlock())

type Chain = ReturnType<Editor['chain']>

function afterGathering(editor: Editor, edit: (chain: Chain) => Chain): boolean {
  if (!isAcrossManySections(editor.state)) return false
  const gather = () => editor.chain().command(({ tr }) => Boolean(gatherDoomed(tr)))
  const canEdit = edit(gather().setMeta('preventDispatch', true)).run()
  return canEdit && edit(gather()).run()
}

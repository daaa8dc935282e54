import type { EditorCommand } from './editor-command.ts'

/** Breaks the line where the text can hold a break: not in titles, alt texts and the show's name. */
export const insertHardBreak: EditorCommand = ({ state, view, schema }) => {
  const { $from, $to } = state.selection
  const type = schema.nodes.hardBreak
  if (!type || !$from.sameParent($to) || !$from.parent.inlineContent) return false
  if (!$from.parent.canReplaceWith($from.index(), $to.indexAfter(), type)) return false
  view.dispatch(state.tr.replaceSelectionWith(type.create()).scrollIntoView())
  return true
}

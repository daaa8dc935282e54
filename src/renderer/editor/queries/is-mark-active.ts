import type { EditorState } from '@tiptap/pm/state'
import type { MarkName } from '../../../episode/schema/marks.ts'

/** Whether the selection's text carries the mark, or text typed at the cursor would. */
export function isMarkActive({ selection, storedMarks, doc, schema }: EditorState, name: MarkName) {
  const type = schema.marks[name]
  if (!type) return false
  const { empty, from, to, $from } = selection
  if (empty) return Boolean(type.isInSet(storedMarks ?? $from.marks()))
  return doc.rangeHasMark(from, to, type)
}

/** Whether the text where the selection starts can carry the mark: titles and alt texts cannot. */
export function isMarkAllowed({ selection, schema }: EditorState, name: MarkName): boolean {
  const type = schema.marks[name]
  const { parent } = selection.$from
  return Boolean(type && parent.inlineContent && parent.type.allowsMarkType(type))
}

export const isStrongActive = (state: EditorState) => isMarkActive(state, 'strong')
export const isEmphasisActive = (state: EditorState) => isMarkActive(state, 'emphasis')
export const isStrikeActive = (state: EditorState) => isMarkActive(state, 'strike')
export const isCodeActive = (state: EditorState) => isMarkActive(state, 'code')
export const isLinkActive = (state: EditorState) => isMarkActive(state, 'link')

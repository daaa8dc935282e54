import type { EditorState } from '@tiptap/pm/state'
import type { NodeName } from '../../../episode/schema/nodes.ts'

/** Level of a heading, as a page knows them. */
export type HeadingLevel = 2 | 3 | 4
export const HEADING_LEVELS: readonly HeadingLevel[] = [2, 3, 4]

/** Level of the heading at the selection's start; null in any other text. */
export function getHeadingLevel({ selection }: EditorState): HeadingLevel | null {
  const { parent } = selection.$from
  if (parent.type.name !== 'heading') return null
  return HEADING_LEVELS.find((level) => level === parent.attrs.level) ?? null
}

export const isBlockquoteActive = (state: EditorState) => innermost(state, ['blockquote']) !== null
/** Of nested lists, the innermost counts. */
export const isBulletListActive = (state: EditorState) => innermost(state, LISTS) === 'bulletList'
export const isOrderedListActive = (state: EditorState) => innermost(state, LISTS) === 'orderedList'

const LISTS: readonly NodeName[] = ['bulletList', 'orderedList']

function innermost({ selection: { $from } }: EditorState, names: readonly NodeName[]) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const found = names.find((name) => name === $from.node(depth).type.name)
    if (found) return found
  }
  return null
}

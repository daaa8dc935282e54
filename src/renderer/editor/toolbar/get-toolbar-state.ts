import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { EditorState } from '@tiptap/pm/state'
import {
  getHeadingLevel,
  type HeadingLevel,
  isBlockquoteActive,
  isBulletListActive,
  isOrderedListActive,
} from '../queries/is-block-active.ts'
import { isInBody } from '../queries/is-in-body.ts'
import {
  isCodeActive,
  isEmphasisActive,
  isLinkActive,
  isMarkAllowed,
  isStrikeActive,
  isStrongActive,
} from '../queries/is-mark-active.ts'

/** What must be possible for a control to be: any change, a mark, a change of blocks, undo, redo. */
export type ToolbarNeed = 'page' | 'mark' | 'block' | 'undo' | 'redo'

/** What the toolbar shows: it is drawn anew only when one of these changes. */
export interface ToolbarState {
  headingLevel: HeadingLevel | null
  can: Record<ToolbarNeed, boolean>
  active: Record<
    | 'strong'
    | 'emphasis'
    | 'strike'
    | 'code'
    | 'link'
    | 'blockquote'
    | 'bullet-list'
    | 'ordered-list',
    boolean
  >
}

export function getToolbarState(state: EditorState, isEditable: boolean): ToolbarState {
  return {
    headingLevel: getHeadingLevel(state),
    can: {
      page: isEditable,
      mark: isEditable && isMarkAllowed(state, 'strong'),
      block: isEditable && isInBody(state),
      undo: isEditable && undoDepth(state) > 0,
      redo: isEditable && redoDepth(state) > 0,
    },
    active: {
      strong: isStrongActive(state),
      emphasis: isEmphasisActive(state),
      strike: isStrikeActive(state),
      code: isCodeActive(state),
      link: isLinkActive(state),
      blockquote: isBlockquoteActive(state),
      'bullet-list': isBulletListActive(state),
      'ordered-list': isOrderedListActive(state),
    },
  }
}

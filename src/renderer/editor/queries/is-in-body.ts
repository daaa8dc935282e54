import type { EditorState } from '@tiptap/pm/state'
import { findSlot } from './find-slot.ts'

/** Whether the whole selection is in the body's running text, where blocks can be changed. */
export function isInBody({ selection }: EditorState): boolean {
  return [selection.$from, selection.$to].every(($pos) => findSlot($pos)?.name === 'body')
}

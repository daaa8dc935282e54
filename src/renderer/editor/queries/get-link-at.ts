import { getMarkRange } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'

export interface LinkAt {
  href: string
  title: string | null
  from: number
  to: number
}

/** The link that the selection's start is in or right before, with its whole extent. */
export function getLinkAt({ selection, schema }: EditorState): LinkAt | null {
  const type = schema.marks.link
  const range = type && getMarkRange(selection.$from, type)
  if (!range) return null
  const mark = selection.$from.doc.nodeAt(range.from)?.marks.find((each) => each.type === type)
  return mark ? { href: mark.attrs.href, title: mark.attrs.title, ...range } : null
}

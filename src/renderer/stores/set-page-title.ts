import type { EditorCommand } from '../editor/commands/editor-command.ts'

/** Puts other words into the page's title; undo takes it back. */
export function setPageTitle(title: string): EditorCommand {
  return ({ state, view, schema }) => {
    const old = state.doc.firstChild
    if (!old || old.textContent === title) return false
    const { tr } = state
    const [from, to] = [1, 1 + old.content.size]
    view.dispatch(title ? tr.replaceWith(from, to, schema.text(title)) : tr.delete(from, to))
    return true
  }
}

import type { MarkName } from '../../../episode/schema/marks.ts'
import { isMarkAllowed } from '../queries/is-mark-active.ts'
import type { EditorCommand } from './editor-command.ts'
import { focusPage } from './focus-page.ts'

function toggleMark(name: MarkName): EditorCommand {
  return (editor) =>
    isMarkAllowed(editor.state, name) && focusPage(editor) && editor.commands.toggleMark(name)
}

export const toggleStrong = toggleMark('strong')
export const toggleEmphasis = toggleMark('emphasis')
export const toggleStrike = toggleMark('strike')
export const toggleCode = toggleMark('code')

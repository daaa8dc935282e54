import { getHeadingLevel, type HeadingLevel } from '../queries/is-block-active.ts'
import { type EditorCommand, onBlocks } from './editor-command.ts'
import { focusPage } from './focus-page.ts'

export const setParagraph: EditorCommand = onBlocks(
  (editor) => focusPage(editor) && editor.commands.setNode('paragraph'),
)

/** Makes the selected paragraphs headings of this level, or headings of this level paragraphs. */
export function toggleHeading(level: HeadingLevel): EditorCommand {
  return onBlocks((editor) =>
    getHeadingLevel(editor.state) === level
      ? setParagraph(editor)
      : focusPage(editor) && editor.commands.setNode('heading', { level }),
  )
}

export const toggleBlockquote: EditorCommand = onBlocks(
  (editor) => focusPage(editor) && editor.commands.toggleWrap('blockquote'),
)

export const toggleBulletList: EditorCommand = onBlocks(
  (editor) => focusPage(editor) && editor.commands.toggleList('bulletList', 'listItem'),
)

export const toggleOrderedList: EditorCommand = onBlocks(
  (editor) => focusPage(editor) && editor.commands.toggleList('orderedList', 'listItem'),
)

/** Puts a rule in place of an empty paragraph, or behind the text at the cursor. */
export const insertRule: EditorCommand = onBlocks(
  (editor) => focusPage(editor) && editor.commands.setHorizontalRule(),
)

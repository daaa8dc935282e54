import { getHeadingLevel, type HeadingLevel } from '../queries/is-block-active.ts'
import { type EditorCommand, onBlocks } from './editor-command.ts'

export const setParagraph: EditorCommand = onBlocks((editor) =>
  editor.chain().focus().setNode('paragraph').run(),
)

/** Makes the selected paragraphs headings of this level, or headings of this level paragraphs. */
export function toggleHeading(level: HeadingLevel): EditorCommand {
  return onBlocks((editor) =>
    getHeadingLevel(editor.state) === level
      ? setParagraph(editor)
      : editor.chain().focus().setNode('heading', { level }).run(),
  )
}

export const toggleBlockquote: EditorCommand = onBlocks((editor) =>
  editor.chain().focus().toggleWrap('blockquote').run(),
)

export const toggleBulletList: EditorCommand = onBlocks((editor) =>
  editor.chain().focus().toggleList('bulletList', 'listItem').run(),
)

export const toggleOrderedList: EditorCommand = onBlocks((editor) =>
  editor.chain().focus().toggleList('orderedList', 'listItem').run(),
)

/** Puts a rule in place of an empty paragraph, or behind the text at the cursor. */
export const insertRule: EditorCommand = onBlocks((editor) =>
  editor.chain().focus().setHorizontalRule().run(),
)

import type { Node } from '@tiptap/pm/model'

/**
 * The text of a block as it is searched: each offset in it is one of the block's content, so a line break is
 * one letter.
 */
export function blockText({ content }: Node): string {
  const [first] = content.content
  if (content.childCount === 1 && first?.text !== undefined) return first.text
  return content.content.map(({ text }) => text ?? '\n').join('')
}

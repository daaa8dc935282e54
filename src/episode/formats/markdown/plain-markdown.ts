import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../schema/schema.ts'

/** Words in which Markdown has nothing to escape, wherever in a line they stand. */
const WORDS = /^[^\r\n&*<>[\\\]_`~]+$/
/** What may open a line: no sign of a block (a list's number, a heading), no white space. */
const OPENS_LINE = /^[^\s!#-&)-@[-`{-~]/
const ENDS_LINE = /\S$/
/** Marked words whose borders are letters: the signs around them are always read as signs. */
const INSIDE_MARK = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su
const BEFORE_MARK = / $/
const AFTER_MARK = /^[ .,;:?!)]/
const ADDRESS = /^https?:\/\/[\w./:?=%#@,;+-]+$/

/**
 * The Markdown of a paragraph or heading that is certain without a closer look: words that need no
 * escaping, with plain bold, italic or linked words between spaces. It is what serializeSyntax writes,
 * at a hundredth of the time.
 * @returns null where serializeSyntax has to decide
 */
export function plainMarkdown(block: Node): string | null {
  const start = lineStart(block)
  if (start === null) return null
  const leaves = block.children
  const [first] = leaves
  const last = leaves.at(-1)
  if (!first?.text || !last?.text) return null
  if (first.marks.length === 0 && !OPENS_LINE.test(first.text)) return null
  if (last.marks.length === 0 && !ENDS_LINE.test(last.text)) return null
  let text = start
  for (const [at, leaf] of leaves.entries()) {
    const plain = plainLeaf(leaf, leaves[at - 1], leaves[at + 1])
    if (plain === null) return null
    text += plain
  }
  return text
}

/** What stands before the words; null for blocks that are more than their words. */
function lineStart(block: Node): string | null {
  const { type, attrs } = block
  if (attrs.lang) return null
  if (type === schema.nodes.paragraph) return attrs.speaker || attrs.startMs !== null ? null : ''
  // At its end, a number sign would close the heading.
  if (type !== schema.nodes.heading || block.textContent.includes('#')) return null
  return `${'#'.repeat(attrs.level)} `
}

function plainLeaf(
  { text, marks }: Node,
  before: Node | undefined,
  after: Node | undefined,
): string | null {
  if (text === undefined || !WORDS.test(text)) return null
  const [mark, another] = marks
  if (!mark) return text
  if (another || !INSIDE_MARK.test(text)) return null
  if (before && !isPlain(before, BEFORE_MARK)) return null
  if (after && !isPlain(after, AFTER_MARK)) return null
  return markedWords(mark, text)
}

function isPlain({ text, marks }: Node, border: RegExp): boolean {
  return text !== undefined && marks.length === 0 && border.test(text)
}

function markedWords({ type, attrs }: Mark, text: string): string | null {
  if (type === schema.marks.strong) return `**${text}**`
  if (type === schema.marks.emphasis) return `*${text}*`
  if (type !== schema.marks.link || attrs.title !== null || !ADDRESS.test(attrs.href)) return null
  return `[${text}](${attrs.href})`
}

import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../schema/schema.ts'
import { formatClock, startDuration } from '../html/speaker-to-hast.ts'
import { arePlainWords, endsPlainLine, opensPlainLine } from './plain-words.ts'

/** Marked words whose borders are letters: the signs around them are always read as signs. */
const INSIDE_MARK = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su
const BEFORE_MARK = / $/
const AFTER_MARK = /^[ .,;:?!)]/
const ADDRESS = /^https?:\/\/[\w./:?=%#@,;+-]+$/

/**
 * The Markdown of a paragraph or heading that is certain without a closer look: words that need no
 * escaping, with plain bold, italic or linked words between spaces, and before them the speaker and the
 * time. It is what serializeSyntax writes, at a hundredth of the time.
 * @returns null where serializeSyntax has to decide
 */
export function plainMarkdown(block: Node): string | null {
  const start = lineStart(block)
  if (start === null) return null
  const leaves = block.children
  const [first] = leaves
  const last = leaves.at(-1)
  if (!first?.text || !last?.text) return null
  if (start === '' && first.marks.length === 0 && !opensPlainLine(first.text)) return null
  if (last.marks.length === 0 && !endsPlainLine(last.text)) return null
  let text = start
  for (let at = 0; at < leaves.length; at++) {
    const plain = plainLeaf(leaves, at)
    if (plain === null) return null
    text += plain
  }
  return text
}

/** What stands before the words; null for blocks that are more than a line of words. */
function lineStart(block: Node): string | null {
  const { type, attrs } = block
  if (attrs.lang) return null
  if (type === schema.nodes.paragraph) return speakerStart(attrs.speaker, attrs.startMs)
  // In a heading's first place white space, and in its last one a number sign would need escaping.
  if (type !== schema.nodes.heading || /^\s|#/.test(block.textContent)) return null
  return `${'#'.repeat(attrs.level)} `
}

function speakerStart(speaker: string | null, startMs: number | null): string | null {
  if (speaker && !arePlainWords(speaker)) return null
  const name = speaker ? `<b class="speaker">${speaker}:</b> ` : ''
  if (startMs === null) return name
  const duration = startDuration(startMs)
  return `${name}<time class="start" datetime="${duration}">${formatClock(startMs)}</time> `
}

function plainLeaf(leaves: readonly Node[], at: number): string | null {
  const { text, marks } = leaves[at] as Node
  if (text === undefined || !arePlainWords(text)) return null
  const [mark, another] = marks
  if (!mark) return text
  const [before, after] = [leaves[at - 1], leaves[at + 1]]
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

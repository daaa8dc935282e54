import type { SourceBlock } from '../../recognition/source-block.ts'
import { schema } from '../../schema/schema.ts'
import { isWrapped, type WrapWidth, wrapWidth } from './hard-wrap.ts'

/**
 * A text as blocks: a line is a paragraph. In a text that was wrapped at a width (mail, terminal), the
 * lines of a paragraph are joined with a space.
 * Lost: white space at both ends of a line, and empty lines.
 */
export function textBlocks(text: string, newId: () => string): SourceBlock[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim())
  const width = wrapWidth(lines)
  return paragraphs(lines, width).map(({ line, text: original }) => ({
    block: schema.node('paragraph', { id: newId() }, schema.text(original)),
    original,
    line,
    level: null,
  }))
}

interface Paragraph {
  /** Number of its first line, from 1. */
  line: number
  text: string
}

function paragraphs(lines: readonly string[], width: WrapWidth | null): Paragraph[] {
  const found: Paragraph[] = []
  let open: string[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    open.push(line)
    const next = lines[index + 1] ?? ''
    if (width !== null && next !== '' && isWrapped(line, next, width)) continue
    found.push({ line: index + 2 - open.length, text: open.join(' ') })
    open = []
  }
  return found
}

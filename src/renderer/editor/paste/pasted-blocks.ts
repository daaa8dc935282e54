import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** Names of the marks that a paste can bring. */
export type PastedMark = 'strong' | 'em' | 's' | 'code'

export interface PastedStyle {
  marks: ReadonlySet<PastedMark>
  href: string | null
  /** Headings are bold by themselves. */
  isHeading: boolean
}

export const PLAIN: PastedStyle = { marks: new Set(), href: null, isHeading: false }

type Piece = { text: string; style: PastedStyle } | 'break'

/**
 * Collects pasted text line by line into blocks. White space collapses as a browser shows it; two
 * breaks in a row end the paragraph, as many websites mean them.
 */
export class PastedBlocks {
  readonly blocks: Element[] = []
  private line: Piece[] = []
  private readonly tag: string

  /** @param tag of the blocks that loose text becomes */
  constructor(tag = 'p') {
    this.tag = tag
  }

  addText(text: string, style: PastedStyle): void {
    this.line.push({ text, style })
  }

  addBreak(): void {
    const isSecond =
      this.line.findLast((piece) => piece === 'break' || piece.text.trim() !== '') === 'break'
    if (isSecond) this.endBlock()
    else this.line.push('break')
  }

  addBlock(block: Element): void {
    this.endBlock()
    this.blocks.push(block)
  }

  /** Ends the paragraph; what holds no visible character leaves none. */
  endBlock(): void {
    const content = renderLine(this.line)
    this.line = []
    if (content.length > 0) this.blocks.push(h(this.tag, content))
  }

  finish(): Element[] {
    this.endBlock()
    return this.blocks
  }
}

/** White space as HTML has it; and runs with no-break spaces, with which programs draw distances. */
const SPACE = /[ \t\n\r\f\u00a0]{2,}|[ \t\n\r\f]/g
const BLANK = /^[\s\u00a0]*$/

function renderLine(pieces: Piece[]): ElementContent[] {
  const collapsed: Piece[] = []
  let isAtSpace = true
  for (const piece of pieces) {
    if (piece === 'break') {
      trimEnd(collapsed)
      collapsed.push(piece)
      isAtSpace = true
      continue
    }
    let text = piece.text.replace(SPACE, ' ')
    if (isAtSpace) text = text.replace(/^ /, '')
    if (text === '') continue
    isAtSpace = text.endsWith(' ')
    collapsed.push({ text, style: piece.style })
  }
  trimEnd(collapsed)
  const isVisible = (piece: Piece) => piece !== 'break' && !BLANK.test(piece.text)
  const first = collapsed.findIndex(isVisible)
  const last = collapsed.findLastIndex(isVisible)
  return collapsed.slice(Math.max(first, 0), last + 1).map(renderPiece)
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (last && last !== 'break') last.text = last.text.replace(/ $/, '')
}

function renderPiece(piece: Piece): ElementContent {
  if (piece === 'break') return h('br')
  let content: ElementContent = { type: 'text', value: piece.text }
  for (const mark of piece.style.marks) content = h(mark, [content])
  return piece.style.href ? h('a', { href: piece.style.href }, [content]) : content
}

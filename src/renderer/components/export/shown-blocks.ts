/** Makes elements of HTML, ready to be shown. */
export type ParseBlocks = (html: string) => Element[]

/** A window that is never idle gets the next piece all the same. */
const LONGEST_WAIT_MS = 200

interface Piece {
  html: string
  /** What is shown of it. */
  elements: Element[]
}

/**
 * Blocks that are shown at the end of an element, in pieces. A piece without a change is left alone; the
 * others are parsed and put in one at a time, the first one now, so that a long page blocks neither keys nor
 * scrolling. Of a piece that changed, the blocks that are the same stay.
 */
export class ShownBlocks {
  readonly #parent: Element
  readonly #parse: ParseBlocks
  #pieces: Piece[] = []
  #idle = 0

  constructor(parent: Element, parse: ParseBlocks) {
    this.#parent = parent
    this.#parse = parse
  }

  /** Shows other blocks in place of these. What is still to be shown of the former ones is not. */
  show(blocks: readonly string[], onDone: () => void): void {
    this.stop()
    const before = this.#pieces
    const start = blocks.findIndex((html, index) => html !== before[index]?.html)
    if (start < 0) {
      for (const { elements } of before.splice(blocks.length)) remove(elements)
      onDone()
      return
    }
    const shorter = Math.min(blocks.length, before.length) - start
    let same = 0
    while (same < shorter && blocks.at(-1 - same) === before.at(-1 - same)?.html) same++
    const after = before.slice(before.length - same)
    const replaced = before.slice(start, before.length - same)
    this.#pieces = [...before.slice(0, start), ...replaced, ...after]
    this.#putIn(blocks.slice(start, blocks.length - same), start, replaced.length, onDone)
  }

  /** Shows other elements before the blocks. */
  showBefore(elements: readonly Element[]): void {
    const blocks = this.#pieces.flatMap((piece) => piece.elements)
    const own = new Set(blocks)
    const before = [...this.#parent.children].filter((element) => !own.has(element))
    exchange(this.#parent, before, elements, blocks[0] ?? null)
  }

  /** Leaves off; what is shown stays. */
  stop(): void {
    cancelIdleCallback(this.#idle)
  }

  /**
   * Puts in one piece, and the others later.
   * @param at place of the piece among those shown
   * @param replaced how many of those from there on it takes the place of, with the ones after it
   */
  #putIn(blocks: readonly string[], at: number, replaced: number, onDone: () => void): void {
    const [html, ...later] = blocks
    const former = replaced > 0 ? this.#pieces[at] : undefined
    const elements = html === undefined ? [] : this.#parse(html)
    const next = this.#pieces[at + (former ? 1 : 0)]?.elements[0] ?? null
    const shown = exchange(this.#parent, former?.elements ?? [], elements, next)
    const piece = html === undefined ? [] : [{ html, elements: shown }]
    this.#pieces.splice(at, former ? 1 : 0, ...piece)
    const rest = replaced - (former ? 1 : 0)
    if (later.length === 0) {
      for (const gone of this.#pieces.splice(at + piece.length, rest)) remove(gone.elements)
      onDone()
      return
    }
    this.#idle = requestIdleCallback(() => this.#putIn(later, at + 1, rest, onDone), {
      timeout: LONGEST_WAIT_MS,
    })
  }
}

/** Shows elements in place of others; those that are equal stay. @returns what is shown then */
function exchange(
  parent: Element,
  before: readonly Element[],
  elements: readonly Element[],
  next: Element | null,
): Element[] {
  const shorter = Math.min(before.length, elements.length)
  const isSame = (a: Element | undefined, b: Element | undefined) =>
    b !== undefined && a?.isEqualNode(b)
  let start = 0
  while (start < shorter && isSame(before[start], elements[start])) start++
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end), elements.at(-1 - end))) end++
  const fresh = elements.slice(start, elements.length - end)
  const piece = parent.ownerDocument.createDocumentFragment()
  piece.append(...fresh)
  parent.insertBefore(piece, before[before.length - end] ?? next)
  remove(before.slice(start, before.length - end))
  return [...before.slice(0, start), ...fresh, ...before.slice(before.length - end)]
}

function remove(elements: readonly Element[]): void {
  for (const element of elements) element.remove()
}

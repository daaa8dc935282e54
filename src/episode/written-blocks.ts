import type { Node } from '@tiptap/pm/model'

/** A block as text. */
export interface WrittenBlock {
  text: string
  /**
   * Whether the text is kept: 'never' where it hangs on more than the block; 'in-run' where it is written
   * so quickly that only the text of a run of blocks is worth its place; else 'alone'.
   */
  keep: 'alone' | 'in-run' | 'never'
}

/** Blocks in a row whose texts are kept as one. */
interface Run {
  blocks: readonly Node[]
  text: string
}

/** After an edit, so many blocks are looked at again, and all runs of the page. */
const RUN_LENGTH = 100

/**
 * The texts of blocks in one format, kept as long as the blocks themselves. Nodes never change, so a
 * block that is still the same node still has the same text: after an edit only what is new is written
 * (docs/decisions/0013-blocks-are-written-once.md).
 */
export class WrittenBlocks {
  readonly #divider: string
  readonly #texts = new WeakMap<Node, string>()
  /** By their first blocks, as they stood when they were last written. */
  readonly #runs = new WeakMap<Node, Run>()

  /** @param divider stands between the texts of two blocks */
  constructor(divider: string) {
    this.#divider = divider
  }

  /**
   * The texts of blocks that follow each other, as one text. None of them is empty.
   * @param write called for the blocks whose text is not kept
   */
  join(blocks: readonly Node[], write: (block: Node) => WrittenBlock): string {
    // Added up and not joined: of a long text that makes no copy.
    return this.pieces(blocks, write).reduce((whole, piece) => whole + piece, '')
  }

  /** The same in pieces, for a reader that needs no long text: the texts of runs, and what divides them. */
  pieces(blocks: readonly Node[], write: (block: Node) => WrittenBlock): string[] {
    const pieces: string[] = []
    const add = (text: string) => {
      if (pieces.length > 0) pieces.push(this.#divider)
      pieces.push(text)
    }
    let open: string[] = []
    const closeRun = (end: number) => {
      const first = blocks[end - open.length]
      if (open.length === 0 || !first) return
      const run = { blocks: blocks.slice(end - open.length, end), text: open.join(this.#divider) }
      this.#runs.set(first, run)
      add(run.text)
      open = []
    }
    for (let at = 0; at < blocks.length; ) {
      const block = blocks[at] as Node
      const run = this.#runs.get(block)
      const length = run && isRunAt(run, blocks, at) ? run.blocks.length : 0
      if (run && length > 0 && (open.length === 0 || open.length + length > RUN_LENGTH)) {
        closeRun(at)
        add(run.text)
        at += length
        continue
      }
      const kept = this.#texts.get(block)
      const { text, keep } = kept === undefined ? write(block) : { text: kept, keep: 'in-run' }
      if (keep === 'alone') this.#texts.set(block, text)
      if (keep !== 'never') open.push(text)
      else {
        closeRun(at)
        add(text)
      }
      at += 1
      if (open.length === RUN_LENGTH) closeRun(at)
    }
    closeRun(blocks.length)
    return pieces
  }
}

function isRunAt(run: Run, blocks: readonly Node[], start: number): boolean {
  for (let at = 0; at < run.blocks.length; at++) {
    if (run.blocks[at] !== blocks[start + at]) return false
  }
  return true
}

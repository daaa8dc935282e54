import type { Node } from '@tiptap/pm/model'

/** A block as text, and whether that text hangs on nothing but the block, so that it can be kept. */
export interface WrittenBlock {
  text: string
  isLasting: boolean
}

/** Blocks in a row whose texts are kept as one. */
interface Run {
  blocks: readonly Node[]
  text: string
}

interface KeptBlock extends WrittenBlock {
  /** The run that began with this block when it was last written. */
  run: Run | null
}

/** After an edit, so many texts of blocks are joined again, and the texts of a page's runs. */
const RUN_LENGTH = 100

/**
 * The texts of blocks in one format, kept as long as the blocks themselves. Nodes never change, so a
 * block that is still the same node still has the same text: after an edit only new blocks are written
 * (docs/decisions/0013-blocks-are-written-once.md).
 */
export class WrittenBlocks {
  readonly #divider: string
  readonly #kept = new WeakMap<Node, KeptBlock>()

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
    let open: KeptBlock[] = []
    const closeRun = (end: number) => {
      const [first] = open
      if (!first) return
      const text = open.map((kept) => kept.text).join(this.#divider)
      first.run = { blocks: blocks.slice(end - open.length, end), text }
      add(text)
      open = []
    }
    for (let at = 0; at < blocks.length; ) {
      const block = blocks[at] as Node
      const kept = this.#kept.get(block)
      const run = kept?.run && isRunAt(kept.run, blocks, at) ? kept.run : null
      if (run && (open.length === 0 || open.length + run.blocks.length > RUN_LENGTH)) {
        closeRun(at)
        add(run.text)
        at += run.blocks.length
        continue
      }
      const written = kept ?? this.#write(block, write)
      if (written.isLasting) open.push(written)
      else {
        closeRun(at)
        add(written.text)
      }
      at += 1
      if (open.length === RUN_LENGTH) closeRun(at)
    }
    closeRun(blocks.length)
    return pieces
  }

  #write(block: Node, write: (block: Node) => WrittenBlock): KeptBlock {
    const written = { ...write(block), run: null }
    if (written.isLasting) this.#kept.set(block, written)
    return written
  }
}

function isRunAt(run: Run, blocks: readonly Node[], start: number): boolean {
  return run.blocks.every((block, at) => block === blocks[start + at])
}

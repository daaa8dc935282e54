import type { Facts } from '../facts.ts'
import type { Slot } from '../receipt/receipt.ts'
import type { Finding } from './finding.ts'
import type { SourceBlock } from './source-block.ts'

/** What an importer knows before any line is looked at, from front matter or a page's head. */
export interface KnownParts {
  facts?: Partial<Facts>
  title?: string
  lead?: string
}

/** A source on its way to a page: its blocks, and what has been found about them so far. */
export class PageDraft {
  readonly blocks: readonly SourceBlock[]
  readonly known: KnownParts
  readonly findings: readonly Finding[]
  /** The words of each block, white space collapsed; null for a block that is not one paragraph or heading. */
  readonly words: readonly (string | null)[]
  readonly #claims: ReadonlyMap<number, Finding>

  constructor(
    blocks: readonly SourceBlock[],
    known: KnownParts = {},
    findings: readonly Finding[] = [],
    words: readonly (string | null)[] = blocks.map(wordsOf),
  ) {
    this.blocks = blocks
    this.known = known
    this.findings = findings
    this.words = words
    this.#claims = new Map(findings.filter(isClaim).map((finding) => [finding.block, finding]))
  }

  /** The same draft with more found. */
  with(findings: readonly Finding[]): PageDraft {
    if (findings.length === 0) return this
    return new PageDraft(this.blocks, this.known, [...this.findings, ...findings], this.words)
  }

  /** What took the block out of the body; undefined while it is part of it. */
  claim(index: number): Finding | undefined {
    return this.#claims.get(index)
  }

  /** The words of a block of the body; null when it is taken, or not one paragraph or heading. */
  freeWords(index: number): string | null {
    return this.#claims.has(index) ? null : (this.words[index] ?? null)
  }

  /** Indexes of the blocks that are still part of the body. */
  free(): number[] {
    return [...this.blocks.keys()].filter((index) => !this.#claims.has(index))
  }

  /** Index of the block whose words are the slot's. */
  slot(slot: Slot): number | null {
    const finding = this.findings.find((found) => found.kind === 'slot' && found.slot === slot)
    return finding?.block ?? null
  }
}

/** Words alone: white space collapsed and trimmed, so that two copies of a line compare as equal. */
export function plainWords(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const wordsOf = ({ block }: SourceBlock): string | null =>
  block.isTextblock ? plainWords(block.textContent) : null

/** A block that holds nothing but a credit leaves the body; one that ends in it is in a slot already. */
const isClaim = (finding: Finding): boolean =>
  finding.kind === 'removed' || finding.kind === 'slot' || finding.kind === 'credit'

import type { Credit } from '../credits/credit.ts'
import type { Facts } from '../facts.ts'
import type { RemovalReason, Slot } from '../receipt/receipt.ts'

/** What a rule is sure of about one block of the source: its index from 0, and what it is. */
export type Finding =
  /** The block is not part of the page. */
  | { kind: 'removed'; block: number; reason: RemovalReason }
  /** The block's words are a slot's. */
  | { kind: 'slot'; block: number; slot: Slot }
  /** Words of the block are facts. With `cutFrom` they are the end of that slot's words, space included, and leave it. */
  | {
      kind: 'fact'
      block: number
      words: string
      facts: Partial<Facts>
      cutFrom: 'title' | null
    }
  /** Words of the block are the cover's credit: the end of the caption, which leaves it, or the whole block. */
  | { kind: 'credit'; block: number; words: string; credit: Credit }
  /** The block is a heading. */
  | { kind: 'heading'; block: number; level: 2 | 3 | 4 }
  /** The block's first words, space included, say who speaks it and when, and leave it. */
  | { kind: 'speech'; block: number; words: string; speaker: string | null; startMs: number | null }

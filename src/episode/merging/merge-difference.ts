import type { Node } from '@tiptap/pm/model'
import type { FactName } from '../facts.ts'

/** A slot of the page whose words both sides may change. */
export type MergedSlot = 'title' | 'lead' | 'player' | 'alt' | 'caption'

/** What is no text: a fact of the page, the cover's picture or its credit. */
export type MergedValue = FactName | 'picture' | 'credit'

/** One place of the page that is not the same on both sides; null where a side has no such block. */
export type MergePlace = { key: string } & (
  | { kind: 'block'; mine: Node | null; theirs: Node | null }
  | { kind: 'slot'; slot: MergedSlot; mine: Node; theirs: Node }
  | { kind: 'value'; name: MergedValue; mine: unknown; theirs: unknown }
)

/** Which side goes into the page; both: mine, and theirs after it. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/**
 * A difference, and what becomes of it: one side, where only that one changed it; something of each; or
 * null, a conflict, where each side changed it in its own way and nobody has chosen.
 */
export type MergeDifference = MergePlace & { becomes: MergeChoice | 'mixed' | null }

/** What a person wants for the difference with a key; undefined where it is to be found out. */
export type Choose = (key: string) => MergeChoice | undefined

import type { ComparedBlock, ComparedRun } from '../comparison/comparison.ts'

export const ALTERATION_KINDS = [
  'other-word',
  'words-added',
  'words-removed',
  'block-added',
  'block-removed',
  'block-moved',
  'speaker-changed',
] as const

export type AlterationKind = (typeof ALTERATION_KINDS)[number]

/** Words in a row that have the same marks; a line break is '\n'. */
export type MarkedText = Pick<ComparedRun, 'text' | 'marks'>

/** A place where a clean-up changed more than the spelling: what was said, or who said it. */
export interface Alteration {
  /** Names it among those of the page, also later on; the same change at another place has another. */
  key: string
  kind: AlterationKind
  part: ComparedBlock['part']
  /** Id of the block as the page has it now; null when it is gone, or is no block of the body. */
  blockId: string | null
  /** The words as they were, and as they are. */
  removed: string
  inserted: string
  /** What was removed, with the marks that it had; empty where whole blocks or a speaker were altered. */
  removedRuns: MarkedText[]
  /** Words around them, to find the place by. */
  before: string
  after: string
}

/** Whether the alteration itself tells enough to undo it; of the others the comparison of the pages does. */
export const canBringBack = (kind: AlterationKind): boolean =>
  kind !== 'block-removed' && kind !== 'block-moved'
